import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { unique } from '../../platform/rules/lists';
import { oneLine } from '../../platform/rules/oneLine';

/** An order with its alerts. */
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

/** The content of one alert mail. */
export interface AlertNews {
    orders: OrderAlert[];
    deadLetters: DeadLetter[];
    /** Sentences about shops that have to be connected again. */
    shops: string[];
    /** Sentences about the installation: what ends, and which settings were replaced. */
    installation: string[];
}

/** A mail in plain text. */
export interface AlertMail {
    subject: string;
    text: string;
}

type InWords = (told: Notice) => string;

/** Names in a list; the others are only counted, so that a mail stays readable. */
const LISTED = 20;

/**
 * Composes one mail with all news, grouped by text. News of orders and tasks ends with the page that lists them. A text that TikTok
 * or an OMS sent begins no line of its own.
 * @param from - instance and site, for the subject
 * @param inWords - puts a notice into words
 * @returns null when there is no news
 */
export function composeAlertMail(news: AlertNews, from: string, inWords: InWords): AlertMail | null {
    const matters = mattersOf(news, inWords);
    const sections = news.shops
        .concat(news.installation)
        .map(oneLine)
        .concat(matters, matters.length > 0 ? [inWords(notice('mail.todo'))] : []);
    if (sections.length === 0) {
        return null;
    }
    const count = news.orders.length + news.deadLetters.length + news.shops.length + news.installation.length;
    return {
        subject: inWords(notice('mail.subject', [from, count])),
        text: sections.join('\n\n') + '\n'
    };
}

/** Sections about orders and tasks. */
function mattersOf(news: AlertNews, inWords: InWords): string[] {
    const ofOrders = news.orders.reduce<Entry[]>((entries, order) => entries.concat(entriesOf(order)), []);
    const ofTasks = news.deadLetters.map((letter) => ({
        name: letter.orderNo || letter.taskId,
        text: inWords(givenUp(letter))
    }));
    return grouped(ofOrders, inWords).concat(grouped(ofTasks, inWords));
}

interface Entry {
    name: string;
    text: string;
}

function entriesOf(order: OrderAlert): Entry[] {
    return order.texts.map((text) => ({ name: order.orderNo, text: text }));
}

function givenUp(letter: DeadLetter): Notice {
    return notice('mail.given_up', [letter.code, letter.message]);
}

/** One section for each text, with its orders or tasks. */
function grouped(entries: Entry[], inWords: InWords): string[] {
    const texts = unique(entries.map((entry) => entry.text));
    return texts.map((text) => {
        const names = unique(entries.filter((entry) => entry.text === text).map((entry) => oneLine(entry.name)));
        const listed = names.slice(0, LISTED).join('\n  ');
        const others = names.length - LISTED;
        const more = others > 0 ? '\n  ' + inWords(notice('mail.more', [others])) : '';
        return oneLine(text) + '\n  ' + listed + more;
    });
}
