'use strict';

var clock = require('../../../platform/clock');
var json = require('../../../platform/json');
var tiktokPayment = require('../../rules/tiktokPayment');

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../rules/tiktokPayment').TikTokPayment} TikTokPayment */
/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Remembers which shop sold the order. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} shopId
 */
function rememberShop(entry, shopId) {
    entry.custom.shopId = shopId;
}

/**
 * Stores TikTok's present status and payment of the order. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} order
 */
function rememberTikTokOrder(entry, order) {
    entry.custom.tiktokStatus = order.status;
    entry.custom.tiktokReadAt = clock.now();
    var payment = tiktokPayment.readPayment(order.payment);
    if (payment) {
        entry.custom.tiktokPayment = JSON.stringify(payment);
    }
}

/**
 * TikTok's amounts of the order as last read; null if they never were.
 * @param {LedgerEntry} entry
 * @returns {TikTokPayment | null}
 */
function paymentOf(entry) {
    return json.storedJson(entry.custom.tiktokPayment, null);
}

module.exports = {
    rememberShop: rememberShop,
    rememberTikTokOrder: rememberTikTokOrder,
    paymentOf: paymentOf
};
