import { inNoteLanguage } from '../../platform/inNoteLanguage';
import { noticeText, textOfStored } from '../../platform/noticeText';
import { noticeCode, readNotice, storedNotice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { isAlertOpen } from './ledger/alerts';
import type { LedgerEntry } from './ledger/ledgerEntry';

/** Subject of all our notes. */
const SUBJECT = 'TikTok Shop';
/** Characters of one note. Source: platform doc LineItemCtnr.addNote. */
const LONGEST_NOTE = 4000;
/** Notes of an order, below the 1,000 that the platform allows: others write some, too. */
const MOST_NOTES = 900;

/**
 * Writes a note on the order: the words for those who read it elsewhere, in the language of operations, and in the last
 * line the notice itself, from which our pages take the words of their reader. Needs a transaction.
 */
export function addNotice(order: dw.order.Order, told: Notice): void {
    const words = inNoteLanguage(() => noticeText(told));
    const lastLine = lastLineOf(told);
    const room = LONGEST_NOTE - lastLine.length;
    write(order, room > 0 ? words.substring(0, room) + lastLine : words.substring(0, LONGEST_NOTE));
}

/**
 * Writes a note. An order takes 1,000 notes, and the platform ends each script that writes one more. A full order loses our oldest
 * note; if none is ours, this one is not written.
 */
function write(order: dw.order.Order, text: string): void {
    if (order.notes.length >= MOST_NOTES) {
        const oldest = ownNotes(order)[0];
        if (!oldest) {
            return;
        }
        order.removeNote(oldest);
    }
    order.addNote(SUBJECT, text);
}

/** Our notes on an order, oldest first. */
function ownNotes(order: dw.order.Order): dw.object.Note[] {
    const own: dw.object.Note[] = [];
    const notes = order.notes.iterator();
    while (notes.hasNext()) {
        const note = notes.next();
        if (note.subject === SUBJECT) {
            own.push(note);
        }
    }
    return own;
}

/**
 * Writes a notice whole, in the language of operations: as one note with the notice itself, or, where that has no room, as its
 * words in several notes. Needs a transaction.
 * @param most - most notes to write
 */
export function addWholeNotice(order: dw.order.Order, told: Notice, most: number): void {
    const words = inNoteLanguage(() => noticeText(told));
    const note = words + lastLineOf(told);
    const texts = note.length <= LONGEST_NOTE ? [note] : partsOf(words);
    texts.slice(0, most).forEach((text) => write(order, text));
}

function lastLineOf(told: Notice): string {
    return '\n' + storedNotice(told);
}

function partsOf(text: string): string[] {
    const parts: string[] = [];
    let rest = text;
    while (rest !== '') {
        // Never between the halves of one character.
        const part = rest.substring(0, LONGEST_NOTE).replace(/[\uD800-\uDBFF]$/, '');
        parts.push(part);
        rest = rest.substring(part.length);
    }
    return parts;
}

/** Our latest notes on an order, oldest first, each as its stored notice, or its words without one. */
export function lastNoticesOf(order: dw.order.Order, limit: number): string[] {
    return ownNotes(order)
        .slice(-limit)
        .map((note) => noticeIn(note.text) || note.text);
}

/**
 * Our latest open alert on an order in the reader's words, followed by our last note if that came later: it may say what has become
 * of the matter. Only the last note if no open alert is among them; empty if there is no note.
 */
export function alertTextOf(order: dw.order.Order, entry: LedgerEntry): string {
    const told = lastNoticesOf(order, MOST_NOTES);
    const alert = told.filter((stored) => isOpenAlert(entry, noticeCode(stored))).pop();
    const last = told[told.length - 1] || '';
    return (alert === undefined || alert === last ? [last] : [alert, last]).map(textOfStored).join(' ');
}

/** What every code of an alert begins with. */
const ALERT = 'alert.';

function isOpenAlert(entry: LedgerEntry, code: string): boolean {
    return code.indexOf(ALERT) === 0 && isAlertOpen(entry, code);
}

/** A note on an order. */
export interface OrderNote {
    at: Date;
    subject: string;
    /** The cartridge's notes are in the reader's language. */
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
    const told = note.subject === SUBJECT ? readNotice(lastLineIn(note.text)) : null;
    return told ? noticeText(told) : note.text;
}

/** The stored notice in the last line of a note; empty if there is none. */
function noticeIn(text: string): string {
    const lastLine = lastLineIn(text);
    return readNotice(lastLine) ? lastLine : '';
}

function lastLineIn(text: string): string {
    return text.substring(text.lastIndexOf('\n') + 1);
}
