/** An order with what operations have to know of it. */
export interface OrderAlert {
    orderNo: string;
    texts: string[];
}

/** A task that needs a person. */
export interface DeadLetter {
    taskId: string;
    orderNo: string;
    code: string;
    /** What went wrong, or what to do. */
    message: string;
}

/** Everything one mail tells. */
export interface AlertNews {
    orders: OrderAlert[];
    deadLetters: DeadLetter[];
    /** Sentences about shops that have to be connected again. */
    shops: string[];
}

/** A mail in plain text. */
export interface AlertMail {
    subject: string;
    text: string;
}

/** Names in a list; the rest is counted, so that a mail stays readable whatever happened. */
const LISTED = 20;

/**
 * Writes one mail about everything, grouped by what it is about.
 * @param from - which instance and site it comes from
 * @returns null when there is nothing to tell
 */
export function composeAlertMail(news: AlertNews, from: string): AlertMail | null {
    const sections = news.shops.concat(
        grouped(news.orders.reduce<Entry[]>((entries, order) => entries.concat(entriesOf(order)), [])),
        grouped(news.deadLetters.map((letter) => ({ name: letter.orderNo || letter.taskId, text: givenUp(letter) })))
    );
    if (sections.length === 0) {
        return null;
    }
    const count = news.orders.length + news.deadLetters.length + news.shops.length;
    return {
        subject:
            'TikTok Shop on ' + from + ': ' + count + (count === 1 ? ' matter needs' : ' matters need') + ' a person',
        text: sections.join('\n\n') + '\n'
    };
}

interface Entry {
    name: string;
    text: string;
}

function entriesOf(order: OrderAlert): Entry[] {
    return order.texts.map((text) => ({ name: order.orderNo, text: text }));
}

function givenUp(letter: DeadLetter): string {
    return 'Given up, ' + letter.code + ': ' + letter.message;
}

/** One section for each text, with the names it is about. */
function grouped(entries: Entry[]): string[] {
    const texts = unique(entries.map((entry) => entry.text));
    return texts.map((text) => {
        const names = unique(entries.filter((entry) => entry.text === text).map((entry) => entry.name));
        const listed = names.slice(0, LISTED).join('\n  ');
        const more = names.length > LISTED ? '\n  and ' + (names.length - LISTED) + ' more' : '';
        return text + '\n  ' + listed + more;
    });
}

function unique(values: string[]): string[] {
    return values.filter((value, index) => values.indexOf(value) === index);
}
