'use strict';

var fields = require('../../platform/rules/input/fields');
var notice = require('../../platform/rules/notice');
var visible = require('../../platform/rules/visible');
var xmlText = require('../../platform/rules/xmlText');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/** Most characters of a cursor: it has to fit into an attribute, and into the address that asks for the next page. */
var LONGEST = 1000;

/**
 * The start of the next page of events, from the OMS's answer.
 * @typedef {Object} NextCursor
 * @property {string | null} text - The cursor as text; null where it cannot be used.
 * @property {Notice | null} problem - What is wrong with it; null for nothing.
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
    if (typeof value === 'number' && Math.floor(value) === value && Math.abs(value) <= fields.LARGEST_EXACT) {
        return { text: String(value), problem: notice.notice('cursor.number') };
    }
    return unusable(kindOf(value), []);
}

/**
 * @param {string} text
 * @returns {NextCursor}
 */
function cursorOfText(text) {
    if (text.length > LONGEST) {
        return unusable('too_long', [LONGEST]);
    }
    // No address can hold half a character: kept, the cursor would end this poll and all that follow.
    if (!xmlText.isXmlText(text)) {
        return unusable('unreadable', []);
    }
    // An empty text is where a poll begins: taken for a cursor, everything would come again, for ever. A blank one is no better.
    return visible.isBlank(text) ? unusable('empty', []) : { text: text, problem: null };
}

/**
 * @param {string} why
 * @param {number[]} values
 * @returns {NextCursor}
 */
function unusable(why, values) {
    return { text: null, problem: notice.notice('cursor.' + why, values) };
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
        return 'inexact_number';
    }
    // JSON has no functions: this is the mark of a field that is there twice.
    return typeof value === 'function' ? 'given_twice' : 'no_text';
}

module.exports = readNextCursor;
