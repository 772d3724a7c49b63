/** Subject of all our notes. */
const SUBJECT = 'TikTok Shop';

/** Text of our latest note on an order; empty if there is none. */
export function lastNoteOf(order: dw.order.Order): string {
    const notes = order.notes.iterator();
    let text = '';
    while (notes.hasNext()) {
        const note = notes.next();
        text = note.subject === SUBJECT ? note.text : text;
    }
    return text;
}

/** A note on an order. */
export interface OrderNote {
    at: Date;
    subject: string;
    text: string;
    by: string;
}

/** The latest notes of an order by any author, oldest first. */
export function notesOf(order: dw.order.Order, limit: number): OrderNote[] {
    const notes: OrderNote[] = [];
    const all = order.notes.iterator();
    while (all.hasNext()) {
        const note = all.next();
        notes.push({ at: note.creationDate, subject: note.subject, text: note.text, by: note.createdBy });
    }
    return notes.slice(-limit);
}
