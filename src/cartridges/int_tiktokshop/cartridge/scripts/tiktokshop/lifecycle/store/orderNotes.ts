import { noticeText } from '../../platform/noticeText';
import { readNotice, storedNotice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/** Subject of all our notes. */
const SUBJECT = 'TikTok Shop';
/** Characters of one note. Source: platform doc LineItemCtnr.addNote. */
const LONGEST_NOTE = 4000;

/**
 * Writes a note on the order: the words for those who read it elsewhere, and in the last line the notice itself, from
 * which our pages take the words of their reader. Needs a transaction.
 */
export function addNotice(order: dw.order.Order, told: Notice): void {
    const words = noticeText(told);
    const lastLine = '\n' + storedNotice(told);
    const room = LONGEST_NOTE - lastLine.length;
    order.addNote(SUBJECT, room > 0 ? words.substring(0, room) + lastLine : words.substring(0, LONGEST_NOTE));
}

/** Writes a text as a note, unchanged. Needs a transaction. */
export function addText(order: dw.order.Order, text: string): void {
    order.addNote(SUBJECT, text);
}

/** Our latest note on an order: the stored notice, or words without one; empty if there is no note. */
export function lastNoticeOf(order: dw.order.Order): string {
    const notes = order.notes.iterator();
    let latest = '';
    while (notes.hasNext()) {
        const note = notes.next();
        latest = note.subject === SUBJECT ? noticeIn(note.text) || note.text : latest;
    }
    return latest;
}

/** A note on an order. */
export interface OrderNote {
    at: Date;
    subject: string;
    /** Notes of ours in the reader's language. */
    text: string;
    by: string;
}

/** The latest notes of an order by any author, oldest first. */
export function notesOf(order: dw.order.Order, limit: number): OrderNote[] {
    const notes: dw.object.Note[] = [];
    const all = order.notes.iterator();
    while (all.hasNext()) {
        notes.push(all.next());
    }
    return notes.slice(-limit).map((note) => ({
        at: note.creationDate,
        subject: note.subject,
        text: textOf(note),
        by: note.createdBy
    }));
}

function textOf(note: dw.object.Note): string {
    const told = note.subject === SUBJECT ? readNotice(noticeIn(note.text)) : null;
    return told ? noticeText(told) : note.text;
}

/** The stored notice in the last line of a note; empty if there is none. */
function noticeIn(text: string): string {
    const lastLine = text.substring(text.lastIndexOf('\n') + 1);
    return readNotice(lastLine) ? lastLine : '';
}
