'use strict';

/** Subject of all our notes. */
var SUBJECT = 'TikTok Shop';

/**
 * Text of our latest note on an order; empty if there is none.
 * @param {dw.order.Order} order
 * @returns {string}
 */
function lastNoteOf(order) {
    var notes = order.notes.iterator();
    var text = '';
    while (notes.hasNext()) {
        var note = notes.next();
        text = note.subject === SUBJECT ? note.text : text;
    }
    return text;
}

/**
 * A note on an order.
 * @typedef {Object} OrderNote
 * @property {Date} at
 * @property {string} subject
 * @property {string} text
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
        var note = all.next();
        notes.push({ at: note.creationDate, subject: note.subject, text: note.text, by: note.createdBy });
    }
    return notes.slice(-limit);
}

module.exports = {
    lastNoteOf: lastNoteOf,
    notesOf: notesOf
};
