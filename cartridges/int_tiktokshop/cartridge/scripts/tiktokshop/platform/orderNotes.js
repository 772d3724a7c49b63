'use strict';

/** Subject of all our notes. */
var SUBJECT = 'TikTok Shop';

/** The latest note that we have put on an order; empty if there is none. */
function lastNoteOf(order) {
    var notes = order.notes.iterator();
    var text = '';
    while (notes.hasNext()) {
        var note = notes.next();
        text = note.subject === SUBJECT ? note.text : text;
    }
    return text;
}

/** The latest notes of an order, whoever made them, oldest first. */
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
