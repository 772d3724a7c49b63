/**
 * Fields of a task's payload that are shown: ids, states, quantities. All others are masked, so that a new field shows
 * no personal data before it is listed here.
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
    'action',
    'returnId',
    'stage',
    'returnStatus',
    'allowed',
    'kind',
    'about'
];

const MASK = '***';
/** Items shown of a list. */
const LISTED = 20;
/** A value that is shown: an id, a word or the address of a file. Longer values, or values with an @, are masked. */
const PLAIN = /^[^@\s]{1,300}$/;

/** A field name of our own code. */
const NAME = /^[A-Za-z]{1,40}$/;

/**
 * A payload without personal data: masks every field that is not listed, such as names, addresses and phone numbers.
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

/** @param names - field names that are shown although they are not listed; null for none, because names may be data */
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
