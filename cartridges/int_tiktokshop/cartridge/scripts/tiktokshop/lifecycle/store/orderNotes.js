'use strict';

var noticeText = require('../../platform/noticeText');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/** Subject of all our notes. */
var SUBJECT = 'TikTok Shop';

/** Characters of one note. Source: platform doc LineItemCtnr.addNote. */
var LONGEST_NOTE = 4000;

/**
 * Writes a note on the order: the words for those who read it elsewhere, and in the last line the notice itself, from
 * which our pages take the words of their reader. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Notice} told
 */
function addNotice(order, told) {
    var words = noticeText.noticeText(told);
    var lastLine = '\n' + notice.storedNotice(told);
    var room = LONGEST_NOTE - lastLine.length;
    order.addNote(SUBJECT, room > 0 ? words.substring(0, room) + lastLine : words.substring(0, LONGEST_NOTE));
}

/**
 * Writes a text as a note, unchanged. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} text
 */
function addText(order, text) {
    order.addNote(SUBJECT, text);
}

/**
 * Our latest note on an order: the stored notice, or words without one; empty if there is no note.
 * @param {dw.order.Order} order
 * @returns {string}
 */
function lastNoticeOf(order) {
    var notes = order.notes.iterator();
    var latest = '';
    while (notes.hasNext()) {
        var note = notes.next();
        latest = note.subject === SUBJECT ? noticeIn(note.text) || note.text : latest;
    }
    return latest;
}

/**
 * A note on an order.
 * @typedef {Object} OrderNote
 * @property {Date} at
 * @property {string} subject
 * @property {string} text - Notes of ours in the reader's language.
 * @property {string} by
 */

/**
 * The latest notes of an order by any author, oldest first.
 * @param {dw.order.Order} order
 * @param {number} limit
 * @returns {OrderNote[]}
 */
function notesOf(order, limit) {
    var notes = [];
    var all = order.notes.iterator();
    while (all.hasNext()) {
        notes.push(all.next());
    }
    return notes.slice(-limit).map(function (note) {
        return {
            at: note.creationDate,
            subject: note.subject,
            text: textOf(note),
            by: note.createdBy
        };
    });
}

/**
 * @param {dw.object.Note} note
 * @returns {string}
 */
function textOf(note) {
    var told = note.subject === SUBJECT ? notice.readNotice(noticeIn(note.text)) : null;
    return told ? noticeText.noticeText(told) : note.text;
}

/**
 * The stored notice in the last line of a note; empty if there is none.
 * @param {string} text
 * @returns {string}
 */
function noticeIn(text) {
    var lastLine = text.substring(text.lastIndexOf('\n') + 1);
    return notice.readNotice(lastLine) ? lastLine : '';
}

module.exports = {
    addNotice: addNotice,
    addText: addText,
    lastNoticeOf: lastNoticeOf,
    notesOf: notesOf
};
