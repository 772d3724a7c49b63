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

module.exports = {
    lastNoteOf: lastNoteOf
};
