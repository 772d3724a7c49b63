'use strict';

var xmlText = require('./xmlText');

/**
 * Matches a character that a person sees: neither white space nor one that only steers its neighbours, such as a zero width
 * space or the mark of a direction, nor a filler or a blank pattern. Source: Unicode, Default_Ignorable_Code_Point.
 */
var VISIBLE =
    /[^\s\u0000-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB]/;
/** Matches a control character, and any character outside of ASCII. */
var NOT_PRINTABLE = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[^ -~]/g;

/** Characters that no writing system needs. Joiners, marks of a direction and variation selectors stay. */
var NEEDLESS = /[\u0080-\u009F\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Whether a person sees nothing of a text.
 * @param {string} text
 * @returns {boolean}
 */
function isBlank(text) {
    return !VISIBLE.test(text);
}

/**
 * A text in which each character that a person would not see, except a space, is written as in JSON, such as `\ufeff`.
 * @param {string} text
 * @returns {string}
 */
function withVisibleCharacters(text) {
    return text.replace(NOT_PRINTABLE, function (character) {
        return isSeen(character) ? character : escaped(character);
    });
}

/**
 * @param {string} character
 * @returns {boolean}
 */
function isSeen(character) {
    return VISIBLE.test(character) && xmlText.isXmlText(character);
}

/**
 * @param {string} character
 * @returns {string}
 */
function escaped(character) {
    return '\\u' + ('000' + character.charCodeAt(0).toString(16)).slice(-4);
}

/**
 * A name as a person reads it: another system would not recognize it with a byte order mark or a zero width space.
 * @param {string} name
 * @returns {string}
 */
function visibleName(name) {
    return name.replace(NEEDLESS, '').trim();
}

module.exports = {
    VISIBLE: VISIBLE,
    isBlank: isBlank,
    withVisibleCharacters: withVisibleCharacters,
    visibleName: visibleName
};
