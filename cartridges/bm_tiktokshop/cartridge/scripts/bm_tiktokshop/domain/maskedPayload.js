'use strict';

/**
 * Fields of a task's payload that a person may see: ids, states, quantities. All others are masked, so that a field
 * that someone adds later shows nothing of a buyer before it is listed here.
 */
var SHOWN = [
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

var MASK = '***';
/** What lists are cut to. */
var LISTED = 20;
/** What a listed field holds is an id, a word or an address of a file; what is longer, or has an @ in it, is not. */
var PLAIN = /^[^@\s]{1,300}$/;

/**
 * A payload without personal data: names, addresses, telephone numbers, mails and everything else that is not listed.
 * @param value - parsed JSON
 */
function maskedPayload(value) {
    return masked(value, true);
}

function masked(value, isShown) {
    if (Array.isArray(value)) {
        return maskedList(value, isShown);
    }
    if (typeof value === 'object' && value !== null) {
        return maskedFields(value);
    }
    if (value === null || value === undefined || value === '') {
        return value;
    }
    return isShown && (typeof value !== 'string' || PLAIN.test(value)) ? value : MASK;
}

function maskedList(list, isShown) {
    var shown = list.slice(0, LISTED).map(function (entry) {
        return masked(entry, isShown);
    });
    return list.length > LISTED ? shown.concat(['+ ' + (list.length - LISTED)]) : shown;
}

/** Names of fields are shown; where they are data themselves, they are not in the list and neither are their values. */
function maskedFields(fields) {
    var shown = {};
    Object.keys(fields).forEach(function (name) {
        var isListed = SHOWN.indexOf(name) >= 0;
        shown[isListed || /^[A-Za-z_]{1,40}$/.test(name) ? name : MASK] = isListed
            ? masked(fields[name], true)
            : maskWhole(fields[name]);
    });
    return shown;
}

function maskWhole(value) {
    return value === null || value === '' ? value : MASK;
}

module.exports = {
    maskedPayload: maskedPayload
};
