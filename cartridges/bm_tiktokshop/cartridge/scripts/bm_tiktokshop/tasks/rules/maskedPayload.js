'use strict';

/**
 * Fields of a task's payload that are shown: ids, states, quantities. All others are masked, so that a new field shows
 * no personal data before it is listed here.
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
    'action',
    'returnId',
    'stage',
    'returnStatus',
    'allowed',
    'kind',
    'about'
];

var MASK = '***';

/** Items shown of a list. */
var LISTED = 20;

/** A value that is shown: an id, a word or the address of a file. Longer values, or values with an @, are masked. */
var PLAIN = /^[^@\s]{1,300}$/;

/** A field name of our own code. */
var NAME = /^[A-Za-z]{1,40}$/;

/**
 * A payload without personal data: masks every field that is not listed, such as names, addresses and phone numbers.
 * @param {*} payload - parsed JSON
 * @returns {*}
 */
function maskedPayload(payload) {
    return isFields(payload) ? maskedFields(payload, NAME) : masked(payload, false);
}

/**
 * @param {*} value
 * @param {boolean} isListed
 * @returns {*}
 */
function masked(value, isListed) {
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

/**
 * @param {*[]} list
 * @param {boolean} isListed
 * @returns {*[]}
 */
function maskedList(list, isListed) {
    var shown = list.slice(0, LISTED).map(function (entry) {
        return masked(entry, isListed);
    });
    return list.length > LISTED ? shown.concat(['+ ' + (list.length - LISTED)]) : shown;
}

/**
 * @param {{ [name: string]: * }} fields
 * @param {RegExp | null} names - field names that are shown although they are not listed; null for none, because names
 *     may be data
 * @returns {{ [name: string]: * }}
 */
function maskedFields(fields, names) {
    var shown = {};
    Object.keys(fields).forEach(function (name) {
        var isListed = SHOWN.indexOf(name) >= 0;
        var isNamed = isListed || (names !== null && names.test(name));
        shown[isNamed ? name : MASK] = isListed ? masked(fields[name], true) : maskedWhole(fields[name]);
    });
    return shown;
}

/**
 * @param {*} value
 * @returns {*}
 */
function maskedWhole(value) {
    return value === null || value === '' ? value : MASK;
}

/**
 * @param {*} value
 * @returns {boolean}
 */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

module.exports = maskedPayload;
