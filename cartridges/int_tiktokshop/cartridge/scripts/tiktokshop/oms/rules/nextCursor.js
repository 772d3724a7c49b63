'use strict';

var xmlText = require('../../platform/rules/xmlText');

/** Most characters of a cursor: it has to fit into an attribute, and into the address that asks for the next page. */
var LONGEST = 1000;

/** Whole numbers above this lose their last digits when JSON is read. */
var LARGEST = 9007199254740991;

/**
 * The start of the next page of events, from the OMS's answer.
 * @typedef {Object} NextCursor
 * @property {string | null} text - The cursor as text; null where it cannot be used.
 * @property {string} problem - What is wrong with it, in words; empty when nothing is.
 */

/**
 * Reads `nextCursor` of a page.
 * @param {*} value
 * @returns {NextCursor}
 */
function readNextCursor(value) {
    if (typeof value === 'string') {
        return cursorOfText(value);
    }
    if (typeof value === 'number' && Math.floor(value) === value && Math.abs(value) <= LARGEST) {
        return { text: String(value), problem: 'nextCursor is a number, expected a text' };
    }
    return { text: null, problem: 'nextCursor is ' + kindOf(value) + ', expected a text' };
}

/**
 * @param {string} text
 * @returns {NextCursor}
 */
function cursorOfText(text) {
    // An empty text is where a poll begins: taken for a cursor, everything would come again, for ever.
    if (text === '') {
        return { text: null, problem: 'nextCursor is empty, expected a text' };
    }
    if (text.length > LONGEST) {
        return { text: null, problem: 'nextCursor has more than ' + LONGEST + ' characters' };
    }
    // No address can hold half a character: kept, the cursor would end this poll and all that follow.
    return xmlText.isXmlText(text)
        ? { text: text, problem: '' }
        : { text: null, problem: 'nextCursor has unreadable characters' };
}

/**
 * @param {*} value
 * @returns {string}
 */
function kindOf(value) {
    if (value === undefined || value === null) {
        return value === null ? 'null' : 'missing';
    }
    if (typeof value === 'number') {
        return 'a number that JSON cannot carry exactly';
    }
    // JSON has no functions: this is the mark of a field that is there twice.
    return typeof value === 'function' ? 'given twice' : 'no text';
}

module.exports = readNextCursor;
