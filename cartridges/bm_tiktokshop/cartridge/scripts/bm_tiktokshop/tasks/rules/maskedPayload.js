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

/** Names of fields as our code gives them. */
var NAME = /^[A-Za-z]{1,40}$/;

/**
 * A payload without personal data: names, addresses, telephone numbers, mails and everything else that is not listed.
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
 * @param {RegExp | null} names - names that are shown though they are not listed; null for none: deeper down they may
 *     be data
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
