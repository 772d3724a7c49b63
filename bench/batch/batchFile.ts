import fs from 'node:fs';
import { PRODUCTS } from '../orders/seedOrders';

const COLUMNS =
    'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';
/** Rows of an order in a round. */
const ROWS_PER_ROUND = 10;
/** One order in so many has a bad row in a round. */
const BAD_ORDERS = 100;
/** Later than the orders on the sandbox's clock, and not so far ahead that an event is refused. */
const FIRST_EVENT = Date.UTC(2026, 10, 23, 11, 2);
const SECOND = 1000;

/** A row that must be rejected: where it stands and what has to be said of it. */
export interface BadRow {
    line: number;
    reason: string;
}

/** What a file holds, to compare with what came of it. */
export interface BatchContent {
    /** Events that change their order. */
    applied: number;
    /** Events that are repeats or come late. */
    unchanged: number;
    bad: BadRow[];
}

/**
 * Writes a CSV file of an OMS that repeats itself: in each round, for each order, an acknowledgement, a shipment in
 * one package of three lines (with a new tracking number), a late message, the same shipment in another event, its status alone, and
 * the acknowledgement again or a bad row. Rows of one event stand together: an event that comes twice in a file is rejected.
 * @param rows - rows without the header, a multiple of ten times the orders
 */
export function writeBatchFile(file: string, ids: string[], rows: number): BatchContent {
    const rounds = rows / ids.length / ROWS_PER_ROUND;
    if (!Number.isInteger(rounds) || rounds < 1) {
        throw new Error(`${rows} rows are no whole rounds of ${ids.length} orders`);
    }
    const content: BatchContent = { applied: 0, unchanged: 0, bad: [] };
    const handle = fs.openSync(file, 'w');
    fs.writeSync(handle, COLUMNS + '\n');
    for (let round = 0; round < rounds; round += 1) {
        ids.forEach((id, position) => {
            const line = 2 + (round * ids.length + position) * ROWS_PER_ROUND;
            const isBad = (position + round) % BAD_ORDERS === 0;
            const last = isBad ? badRow(id, round, position, line + ROWS_PER_ROUND - 1) : null;
            fs.writeSync(handle, orderRows(id, round).join(''));
            fs.writeSync(handle, last ? last.bytes : Buffer.from(status(id, `last-${round}`, 'Acknowledged', round)));
            count(content, round, last);
        });
    }
    fs.closeSync(handle);
    return content;
}

function count(content: BatchContent, round: number, bad: BadRow | null): void {
    // The first round acknowledges; after that the order has shipped, and only its tracking number changes.
    content.applied += round === 0 ? 2 : 1;
    content.unchanged += (round === 0 ? 3 : 4) + (bad ? 0 : 1);
    if (bad) {
        content.bad.push({ line: bad.line, reason: bad.reason });
    }
}

/** All rows of an order in a round but the last. */
function orderRows(id: string, round: number): string[] {
    const shipment = (event: string): string[] =>
        PRODUCTS.map((productId) => row(id, event, 'Shipped', round, `1,UPS,1Z${id}${round},${productId},1,`));
    return [
        status(id, `first-${round}`, 'Acknowledged', round),
        ...shipment(`ship-${round}`),
        status(id, `late-${round}`, 'Acknowledged', round),
        ...shipment(`again-${round}`),
        status(id, `shipped-${round}`, 'Shipped', round)
    ];
}

function status(id: string, event: string, word: string, round: number): string {
    return row(id, event, word, round, ',,,,,');
}

function row(id: string, event: string, word: string, round: number, rest: string): string {
    const time = new Date(FIRST_EVENT + round * SECOND).toISOString();
    return `${id}-${event},TTS-${id},${id},${word},${time},${rest}\n`;
}

/** Bad rows of each kind in turn. */
function badRow(id: string, round: number, position: number, line: number): BadRow & { bytes: Buffer } {
    const event = `bad-${round}`;
    const kinds: Array<[string, string]> = [
        [`${id}-${event},TTS-${id},broken\n`, 'does not have 11 columns'],
        [row(id, event, 'Lost', round, ',,,,,'), 'unknown_status'],
        [row(id, event, 'Shipped', round, '1,UPS,1Z1,,,').replaceAll(id, 'none' + position), 'order_not_found'],
        [row(id, event, 'Shipped', round, '1,caf\u00e9,1Z1,,,'), 'not UTF-8']
    ];
    const [text, reason] = kinds[Math.floor(position / BAD_ORDERS) % kinds.length] as [string, string];
    return { line, reason, bytes: Buffer.from(text, 'latin1') };
}
