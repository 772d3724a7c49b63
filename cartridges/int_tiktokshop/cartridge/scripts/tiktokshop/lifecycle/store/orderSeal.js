'use strict';

var isSameText = require('../../platform/rules/sameText');
var crypto = require('../../platform/crypto');
var sealKey = require('./sealKey');

/** Stands between TikTok's id and the proof; no id contains it. */
var SEPARATOR = '.';

/**
 * Seals an order with its TikTok id. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 */
function sealOrder(order, externalOrderId) {
    order.custom.tiktokSeal =
        externalOrderId + SEPARATOR + proofOf(order.orderNo, externalOrderId, sealKey.getOrCreateSealKey());
}

/**
 * Writes the seal again if a client has overwritten it. Needs a transaction, and an order that is proven to be
 *     TikTok's.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 */
function restoreSeal(order, externalOrderId) {
    if (sealedIdOf(order) !== externalOrderId) {
        sealOrder(order, externalOrderId);
    }
}

/**
 * TikTok's id in the seal of an order; empty unless this instance has sealed this order.
 * @param {dw.order.Order} order
 * @returns {string}
 */
function sealedIdOf(order) {
    var seal = order.custom.tiktokSeal || '';
    var key = seal === '' ? '' : sealKey.sealKey();
    if (key === '') {
        return '';
    }
    var end = seal.indexOf(SEPARATOR);
    var externalOrderId = seal.slice(0, Math.max(end, 0));
    return isSameText(proofOf(order.orderNo, externalOrderId, key), seal.slice(end + 1)) ? externalOrderId : '';
}

/**
 * @param {string} orderNo
 * @param {string} externalOrderId
 * @param {string} key
 * @returns {string}
 */
function proofOf(orderNo, externalOrderId, key) {
    return crypto.hmacSha256Hex(orderNo + '\n' + externalOrderId, key);
}

module.exports = {
    sealOrder: sealOrder,
    restoreSeal: restoreSeal,
    sealedIdOf: sealedIdOf
};
