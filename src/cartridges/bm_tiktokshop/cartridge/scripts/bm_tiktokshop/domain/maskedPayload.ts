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

/**
 * A payload without personal data: names, addresses, telephone numbers, mails and everything else that is not listed.
 * @param value - parsed JSON
 */
export function maskedPayload(value: unknown): unknown {
    return masked(value, true);
}

function masked(value: unknown, isShown: boolean): unknown {
    if (Array.isArray(value)) {
        return maskedList(value, isShown);
    }
    if (typeof value === 'object' && value !== null) {
        return maskedFields(value as { [name: string]: unknown });
    }
    if (value === null || value === undefined || value === '') {
        return value;
    }
    return isShown && (typeof value !== 'string' || PLAIN.test(value)) ? value : MASK;
}

function maskedList(list: unknown[], isShown: boolean): unknown[] {
    const shown = list.slice(0, LISTED).map((entry) => masked(entry, isShown));
    return list.length > LISTED ? shown.concat(['+ ' + (list.length - LISTED)]) : shown;
}

/** Names of fields are shown; where they are data themselves, they are not in the list and neither are their values. */
function maskedFields(fields: { [name: string]: unknown }): { [name: string]: unknown } {
    const shown: { [name: string]: unknown } = {};
    Object.keys(fields).forEach((name) => {
        const isListed = SHOWN.indexOf(name) >= 0;
        shown[isListed || /^[A-Za-z_]{1,40}$/.test(name) ? name : MASK] = isListed ? masked(fields[name], true) : maskWhole(fields[name]);
    });
    return shown;
}

function maskWhole(value: unknown): unknown {
    return value === null || value === '' ? value : MASK;
}
