import type { HttpAnswer } from '../../sfcc-mocks/contracts/http';
import { ownMember } from '../../sfcc-mocks/web/ownMember';
import type { Json } from '../json';

/** What the page shows. */
export interface Composed {
    /** Orders that can be told about, the latest first. */
    orders: Json[];
    /** The event as it is in the form. */
    text: string;
    /** What B2C Commerce said to it; null before it was sent. */
    answer: { status: number | string; body: unknown } | null;
}

/** Where the page is. */
export const COMPOSE_PATH = '/_oms/compose';
/** Events to begin with, by the words of their link. */
const STEPS: Record<string, (order: Json) => Json> = {
    Acknowledge: () => ({ status: 'Acknowledged' }),
    Ship: () => ({ status: 'Shipped', packages: [parcel({})] }),
    'Ship one unit': (order) => ({ status: 'PartiallyShipped', packages: [parcel({ items: [unitOf(order)] })] }),
    Deliver: () => ({ status: 'Delivered' }),
    Cancel: () => ({ status: 'CANCELLED', cancel: { reason: 'out_of_stock' } }),
    'Cancel one unit': (order) => ({ status: 'CANCELLED', cancel: { reason: 'out_of_stock', items: [unitOf(order)] } })
};

/**
 * An event to begin with.
 * @param step - words of a link of the page
 * @param number - of the event, for its id
 */
export function draftOf(order: Json, step: string, number: number): string {
    const make = ownMember(STEPS, step) || STEPS.Ship;
    const event = { eventId: `composed-${number}`, orderNo: order.order_no, ...(make as (order: Json) => Json)(order) };
    return JSON.stringify(event, null, 2);
}

function parcel(more: Json): Json {
    return { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA10123456784', ...more };
}

function unitOf(order: Json): Json {
    const [line] = (order.product_items || []) as Json[];
    return { productId: String(line?.product_id || ''), quantity: 1 };
}

/** A page to write an event on, send it, and read its outcome; works without scripts. */
export function composePage({ orders, text, answer }: Composed): HttpAnswer {
    const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Send an event as the OMS</title>
<meta name="viewport" content="width=device-width">
<style>
body { font: 15px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222 }
textarea { width: 100%; box-sizing: border-box; font: 13px/1.4 monospace }
table { border-collapse: collapse } td, th { padding: .2em .8em .2em 0; text-align: left; vertical-align: top }
pre { background: #f4f4f4; padding: 1em; overflow: auto } button { font: inherit; padding: .3em 1em }
</style></head>
<body>
<h1>Send an event as the OMS</h1>
${ordersTable(orders)}
<form method="post" action="${COMPOSE_PATH}">
<p><label for="event">The event, as JSON. docs/oms.md describes it.</label></p>
<textarea id="event" name="event" rows="16" spellcheck="false">${escaped(text)}</textarea>
<p><button>Send</button></p>
</form>
${answer ? answerPart(answer) : ''}
</body></html>
`;
    return { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body };
}

function ordersTable(orders: Json[]): string {
    if (orders.length === 0) {
        return '<p>There is no order yet that waits for the OMS. Let a buyer order on TikTok first.</p>';
    }
    const rows = orders.map((order) => {
        const links = Object.keys(STEPS).map((step) => {
            const query = new URLSearchParams({ order: String(order.order_no), step });
            return `<a href="${COMPOSE_PATH}?${escaped(query.toString())}">${step}</a>`;
        });
        return `<tr><th scope="row">${escaped(String(order.order_no))}</th><td>${links.join(' · ')}</td></tr>`;
    });
    return `<table><caption>Orders that wait for the OMS</caption>\n${rows.join('\n')}\n</table>`;
}

function answerPart({ status, body }: NonNullable<Composed['answer']>): string {
    const [outcome] = ((body as Json | null)?.outcomes || []) as Json[];
    const facts = Object.entries(outcome || {}).map(
        ([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(textOf(value))}</td></tr>`
    );
    return `<h2>The answer: ${escaped(String(status))}</h2>
<table>${facts.join('\n')}</table>
<pre>${escaped(JSON.stringify(body, null, 2))}</pre>`;
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : JSON.stringify(value);
}

function escaped(text: string): string {
    return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
