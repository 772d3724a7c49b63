'use strict';

var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListedOrder} ListedOrder */
/** @typedef {import('../platform/rules/statusTone').Tone} Tone */

/**
 * Why an order needs a person.
 * @typedef {Object} Reason
 * @property {Tone} tone
 * @property {string} text
 * @property {string} more - What the badge is too short for; empty for nothing.
 */

/**
 * Why an order needs a person, most urgent first: deadline, request, dead letter, hold, alert, tag.
 * @param {ListedOrder} order
 * @returns {Reason[]}
 */
function reasonsOf(order) {
    var holds = order.holdReason === '' ? [] : order.holdReason.split(', ');
    return [].concat(
        order.isLate ? [reason('bad', webPage.text('attention.one.late'))] : [],
        order.hasOpenRequest ? [reason('warn', webPage.text('attention.one.request'))] : [],
        order.hasDeadLetter ? [reason('bad', webPage.text('order.deadletter'))] : [],
        holds.map(function (hold) {
            return reason('bad', webPage.text('hold.' + hold, hold));
        }),
        order.needsAttention ? [{ tone: 'warn', text: webPage.text('order.attention'), more: order.alert }] : [],
        order.tag === '' ? [] : [reason('over', webPage.text('tag.' + order.tag.replace(/ /g, '-'), order.tag))]
    );
}

/**
 * @param {Tone} tone
 * @param {string} words
 * @returns {Reason}
 */
function reason(tone, words) {
    return { tone: tone, text: words, more: '' };
}

module.exports = reasonsOf;
