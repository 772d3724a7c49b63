/** Subject of all our notes. */
const SUBJECT = 'TikTok Shop';

/** The latest note that we have put on an order; empty if there is none. */
export function lastNoteOf(order: dw.order.Order): string {
    const notes = order.notes.iterator();
    let text = '';
    while (notes.hasNext()) {
        const note = notes.next();
        text = note.subject === SUBJECT ? note.text : text;
    }
    return text;
}
