/**
 * Fields of a task's payload that a person may see: ids, states, quantities. All others are masked, so that a field
 * that someone adds later shows nothing of a buyer before it is listed here.
 */
const SHOWN = [
    'type',
    'orderIds',
    'orderId',
    'orderNo',
    'externalOrderId',
    'shopId',
    'orders',
    'revision',
    'url',
    'eventId',
    'eventIds',
    'status',
    'initiator',
    'items',
    'productId',
    'quantity',
    'packages',
    'packageNo',
    'packageId',
    'packageIds',
    'carrier',
    'trackingNumber',
    'cancelId',
    'occurredAt',
    'answerBy',
    'kind'
];

const MASK = '***';
/** What lists are cut to. */
const LISTED = 20;
/** What a listed field holds is an id, a word or an address of a file; what is longer, or has an @ in it, is not. */
const PLAIN = /^[^@\s]{1,300}$/;

/** Names of fields as our code gives them. */
const NAME = /^[A-Za-z]{1,40}$/;

/**
 * A payload without personal data: names, addresses, telephone numbers, mails and everything else that is not listed.
 * @param payload - parsed JSON
 */
export function maskedPayload(payload: unknown): unknown {
    return isFields(payload) ? maskedFields(payload, NAME) : masked(payload, false);
}

function masked(value: unknown, isListed: boolean): unknown {
    if (Array.isArray(value)) {
        return maskedList(value, isListed);
    }
    if (isFields(value)) {
        return maskedFields(value, null);
    }
    if (value === null || value === undefined || value === '') {
        return value;
    }
    return isListed && (typeof value !== 'string' || PLAIN.test(value)) ? value : MASK;
}

function maskedList(list: unknown[], isListed: boolean): unknown[] {
    const shown = list.slice(0, LISTED).map((entry) => masked(entry, isListed));
    return list.length > LISTED ? shown.concat(['+ ' + (list.length - LISTED)]) : shown;
}

/** @param names - names that are shown though they are not listed; null for none: deeper down they may be data */
function maskedFields(fields: { [name: string]: unknown }, names: RegExp | null): { [name: string]: unknown } {
    const shown: { [name: string]: unknown } = {};
    Object.keys(fields).forEach((name) => {
        const isListed = SHOWN.indexOf(name) >= 0;
        const isNamed = isListed || (names !== null && names.test(name));
        shown[isNamed ? name : MASK] = isListed ? masked(fields[name], true) : maskedWhole(fields[name]);
    });
    return shown;
}

function maskedWhole(value: unknown): unknown {
    return value === null || value === '' ? value : MASK;
}

function isFields(value: unknown): value is { [name: string]: unknown } {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
