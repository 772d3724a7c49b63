'use strict';

var foreignJson = require('./foreignJson');
var visible = require('../visible');

/**
 * Where a text stops being JSON, and why.
 * @typedef {Object} JsonFault
 * @property {number} line - From 1.
 * @property {number} column - From 1, in characters.
 * @property {number} offset - From 0, in characters of the whole text.
 * @property {string} expected - What JSON would have there.
 * @property {string} found - The one character that is there; empty at the end of the text.
 */

/**
 * A text, a number, a word or a sign; else any character as a group, so that the search ends there: one from each quote of a long
 * text to its end would take minutes. Without nested repetition: the platform's engine has little stack.
 */
var TOKEN =
    /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null|[{}[\],:]|([\s\S])/g;
var SPACE = /[^ \t\r\n]/g;

var VALUE = 'a value';
var VALUE_OR_END = 'a value or ]';
var NAME = 'a name in quotes';
var NAME_OR_END = 'a name in quotes or }';
var COLON = ':';
var NEXT_MEMBER = ', or }';
var NEXT_ELEMENT = ', or ]';
var NOTHING = 'nothing more';

/**
 * What is expected after a value, by what is open around it.
 * @param {string[]} open
 * @returns {string}
 */
function afterValue(open) {
    var inner = open[open.length - 1];
    if (inner === undefined) {
        return NOTHING;
    }
    return inner === '{' ? NEXT_MEMBER : NEXT_ELEMENT;
}

/** Kinds of tokens that may stand where something is expected: a text, a number or word, or a sign. */
var KINDS = {};
KINDS[VALUE] = '"0{[';
KINDS[VALUE_OR_END] = '"0{[]';
KINDS[NAME] = '"';
KINDS[NAME_OR_END] = '"}';
KINDS[COLON] = ':';
KINDS[NEXT_MEMBER] = ',}';
KINDS[NEXT_ELEMENT] = ',]';
KINDS[NOTHING] = '';

/**
 * What is expected after a token; null where the token is not what was expected.
 * @param {string} token
 * @param {string} expected
 * @param {string[]} open
 * @returns {string | null}
 */
function afterToken(token, expected, open) {
    var kind = /^[-0-9tfn]/.test(token) ? '0' : token.charAt(0);
    if (KINDS[expected].indexOf(kind) < 0) {
        return null;
    }
    if ('{['.indexOf(kind) >= 0) {
        open.push(kind);
        return kind === '{' ? NAME_OR_END : VALUE_OR_END;
    }
    if (',:'.indexOf(kind) >= 0) {
        return expected === NEXT_MEMBER ? NAME : VALUE;
    }
    if (kind === '"' && expected !== VALUE && expected !== VALUE_OR_END) {
        return COLON;
    }
    if ('}]'.indexOf(kind) >= 0) {
        open.pop();
    }
    return afterValue(open);
}

/**
 * Finds where a text stops being JSON.
 * @param {string} text - without a byte order mark
 * @returns {JsonFault | null} null for JSON, and for a text that nests too deep to be read
 */
function jsonFault(text) {
    var open = [];
    var expected = VALUE;
    var at = startOfToken(text, 0);
    while (at < text.length && open.length <= foreignJson.DEEPEST) {
        var token = tokenAt(text, at);
        var next = token === '' ? null : afterToken(token, expected, open);
        if (next === null) {
            return faultAt(text, at, token === '' ? reasonOf(text, at, expected) : expected);
        }
        expected = next;
        at = startOfToken(text, at + token.length);
    }
    return expected === NOTHING || open.length > foreignJson.DEEPEST ? null : faultAt(text, text.length, expected);
}

/**
 * @param {string} text
 * @param {number} from
 * @returns {number}
 */
function startOfToken(text, from) {
    SPACE.lastIndex = from;
    var found = SPACE.exec(text);
    return found ? found.index : text.length;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {string}
 */
function tokenAt(text, at) {
    TOKEN.lastIndex = at;
    var found = TOKEN.exec(text);
    return found && found[1] === undefined ? found[0] : '';
}

/**
 * A text that begins where one may, but has no end or a character that JSON does not have, is what breaks.
 * @param {string} text
 * @param {number} at
 * @param {string} expected
 * @returns {string}
 */
function reasonOf(text, at, expected) {
    var isText = text.charAt(at) === '"' && expected !== COLON && expected !== NOTHING;
    return isText ? 'a text that ends, with \\n for a line break and \\\\ for a \\' : expected;
}

/**
 * @param {string} text
 * @param {number} offset
 * @param {string} expected
 * @returns {JsonFault}
 */
function faultAt(text, offset, expected) {
    var line = 1;
    var start = 0;
    for (var end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
        line += 1;
        start = end + 1;
    }
    return {
        line: line,
        column: offset - start + 1,
        offset: offset,
        expected: expected,
        found: text.charAt(offset)
    };
}

/**
 * Says in words where a text stops being JSON.
 * @param {string} text - that is not JSON, or has more than can be read
 * @returns {string}
 */
function whyNoJson(text) {
    var json = text.charAt(0) === '﻿' ? text.substring(1) : text;
    if (json === '') {
        return 'it is empty, as that of a form is; send JSON with the content type application/json';
    }
    var fault = jsonFault(json);
    if (!fault) {
        return foreignJson.excessOf(json);
    }
    var place = 'line ' + fault.line + ', column ' + fault.column + ' (offset ' + fault.offset + ')';
    var found = fault.found === '' ? 'the end' : "'" + visible.withVisibleCharacters(fault.found) + "'";
    return place + ': found ' + found + ', expected ' + fault.expected;
}

module.exports = {
    jsonFault: jsonFault,
    whyNoJson: whyNoJson
};
