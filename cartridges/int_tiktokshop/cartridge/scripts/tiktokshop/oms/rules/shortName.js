'use strict';

/**
 * Most bytes of a name that we give a file beside the file of the OMS. A file system takes 255, and the name still gets a number
 * and endings like `.csv.returned`.
 */
var MOST = 230;

/** Longest ending that a shortened name keeps, in characters. */
var LONGEST_ENDING = 20;

/**
 * The name under which the archive and the rejects of a file are kept: its own, or where that is too long its
 * beginning, with what tells it from others, and its ending.
 * @param {string} name
 * @param {(name: string) => string} hashOf - a short text in ASCII that differs from name to name
 * @returns {string}
 */
function shortName(name, hashOf) {
    if (bytesOf(name) <= MOST) {
        return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = dot >= 0 && name.length - dot <= LONGEST_ENDING ? name.slice(dot) : '';
    var end = '~' + hashOf(name) + ending;
    return beginning(name, MOST - bytesOf(end)) + end;
}

/**
 * The first characters that have at most so many bytes. No character is cut.
 * @param {string} name
 * @param {number} most
 * @returns {string}
 */
function beginning(name, most) {
    var bytes = 0;
    var length = 0;
    while (length < name.length && bytes + bytesAt(name, length) <= most) {
        bytes += bytesAt(name, length);
        length += 1;
    }
    var isCutPair = /[\uD800-\uDBFF]/.test(name.charAt(length - 1));
    return name.slice(0, isCutPair ? length - 1 : length);
}

/**
 * @param {string} text
 * @returns {number}
 */
function bytesOf(text) {
    var bytes = 0;
    for (var i = 0; i < text.length; i += 1) {
        bytes += bytesAt(text, i);
    }
    return bytes;
}

/**
 * Bytes of a character in UTF-8; half of them for each half of a pair.
 * @param {string} text
 * @param {number} position
 * @returns {number}
 */
function bytesAt(text, position) {
    var code = text.charCodeAt(position);
    if (code < 0x80) {
        return 1;
    }
    return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
}

module.exports = shortName;
