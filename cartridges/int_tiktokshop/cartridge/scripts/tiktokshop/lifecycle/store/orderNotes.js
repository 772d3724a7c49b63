'use strict';

var inNoteLanguage = require('../../platform/inNoteLanguage');
var noticeText = require('../../platform/noticeText');
var notice = require('../../platform/rules/notice');
var alerts = require('./ledger/alerts');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/** Subject of all our notes. */
var SUBJECT = 'TikTok Shop';

/** Characters of one note. Source: platform doc LineItemCtnr.addNote. */
var LONGEST_NOTE = 4000;

/** Notes of an order, below the 1,000 that the platform allows: others write some, too. */
var MOST_NOTES = 900;

/**
 * Writes a note on the order: the words for those who read it elsewhere, in the language of operations, and in the last
 * line the notice itself, from which our pages take the words of their reader. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Notice} told
 */
function addNotice(order, told) {
    var words = inNoteLanguage(function () {
        return noticeText.noticeText(told);
    });
    var lastLine = lastLineOf(told);
    var room = LONGEST_NOTE - lastLine.length;
    write(order, room > 0 ? words.substring(0, room) + lastLine : words.substring(0, LONGEST_NOTE));
}

/**
 * Writes a note. An order takes 1,000 notes, and the platform ends each script that writes one more. A full order loses
 * our oldest note; if none is ours, this one is not written.
 * @param {dw.order.Order} order
 * @param {string} text
 */
function write(order, text) {
    if (order.notes.length >= MOST_NOTES) {
        var oldest = ownNotes(order)[0];
        if (!oldest) {
            return;
        }
        order.removeNote(oldest);
    }
    order.addNote(SUBJECT, text);
}

/**
 * Our notes on an order, oldest first.
 * @param {dw.order.Order} order
 * @returns {dw.object.Note[]}
 */
function ownNotes(order) {
    var own = [];
    var notes = order.notes.iterator();
    while (notes.hasNext()) {
        var note = notes.next();
        if (note.subject === SUBJECT) {
            own.push(note);
        }
    }
    return own;
}

/**
 * Writes a notice whole, in the language of operations: as one note with the notice itself, or, where that has no room,
 * as its words in several notes. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Notice} told
 * @param {number} most - most notes to write
 */
function addWholeNotice(order, told, most) {
    var words = inNoteLanguage(function () {
        return noticeText.noticeText(told);
    });
    var note = words + lastLineOf(told);
    var texts = note.length <= LONGEST_NOTE ? [note] : partsOf(words);
    texts.slice(0, most).forEach(function (text) {
        write(order, text);
    });
}

/**
 * @param {Notice} told
 * @returns {string}
 */
function lastLineOf(told) {
    return '\n' + notice.storedNotice(told);
}

/**
 * @param {string} text
 * @returns {string[]}
 */
function partsOf(text) {
    var parts = [];
    var rest = text;
    while (rest !== '') {
        // Never between the halves of one character.
        var part = rest.substring(0, LONGEST_NOTE).replace(/[\uD800-\uDBFF]$/, '');
        parts.push(part);
        rest = rest.substring(part.length);
    }
    return parts;
}

/**
 * Our latest notes on an order, oldest first, each as its stored notice, or its words without one.
 * @param {dw.order.Order} order
 * @param {number} limit
 * @returns {string[]}
 */
function lastNoticesOf(order, limit) {
    return ownNotes(order)
        .slice(-limit)
        .map(function (note) {
            return noticeIn(note.text) || note.text;
        });
}

/**
 * Our latest open alert on an order in the reader's words, followed by our last note if that came later: it may say
 * what has become of the matter. Only the last note if no open alert is among them; empty if there is no note.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {string}
 */
function alertTextOf(order, entry) {
    var told = lastNoticesOf(order, MOST_NOTES);
    var alert = told
        .filter(function (stored) {
            return isOpenAlert(entry, notice.noticeCode(stored));
        })
        .pop();
    var last = told[told.length - 1] || '';
    return (alert === undefined || alert === last ? [last] : [alert, last]).map(noticeText.textOfStored).join(' ');
}

/** What every code of an alert begins with. */
var ALERT = 'alert.';

/**
 * @param {LedgerEntry} entry
 * @param {string} code
 * @returns {boolean}
 */
function isOpenAlert(entry, code) {
    return code.indexOf(ALERT) === 0 && alerts.isAlertOpen(entry, code);
}

/**
 * A note on an order.
 * @typedef {Object} OrderNote
 * @property {Date} at
 * @property {string} subject
 * @property {string} text - The cartridge's notes are in the reader's language.
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
    var told = note.subject === SUBJECT ? notice.readNotice(lastLineIn(note.text)) : null;
    return told ? noticeText.noticeText(told) : note.text;
}

/**
 * The stored notice in the last line of a note; empty if there is none.
 * @param {string} text
 * @returns {string}
 */
function noticeIn(text) {
    var lastLine = lastLineIn(text);
    return notice.readNotice(lastLine) ? lastLine : '';
}

/**
 * @param {string} text
 * @returns {string}
 */
function lastLineIn(text) {
    return text.substring(text.lastIndexOf('\n') + 1);
}

module.exports = {
    addNotice: addNotice,
    addWholeNotice: addWholeNotice,
    lastNoticesOf: lastNoticesOf,
    alertTextOf: alertTextOf,
    notesOf: notesOf
};
