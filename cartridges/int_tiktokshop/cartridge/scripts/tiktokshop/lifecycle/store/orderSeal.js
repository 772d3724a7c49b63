'use strict';

var isSameText = require('../../platform/rules/isSameText');
var crypto = require('../../platform/crypto');
var sealKey = require('./sealKey');

/** Stands between TikTok's id, or a text, and the proof; no id and no proof contains it. */
var SEPARATOR = '.';

/**
 * Seals an order with its TikTok id. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 */
function sealOrder(order, externalOrderId) {
    order.custom.tiktokSeal =
        externalOrderId + SEPARATOR + sealProofOf(order.orderNo, externalOrderId, sealKey.getOrCreateSealKey());
}

/**
 * Writes the seal again if a client has overwritten it. Needs a transaction, and an order that is proven to be
 * TikTok's.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 */
function restoreSeal(order, externalOrderId) {
    if (sealedIdOf(order) !== externalOrderId) {
        sealOrder(order, externalOrderId);
    }
}

/**
 * Seals an order whose seal is gone or names another id. Does not check whether the seal is genuine: `restoreSeal`
 * does, in the sweep after each change by others. Needs a transaction, and an order that is proven to be TikTok's.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 */
function restoreLostSeal(order, externalOrderId) {
    if ((order.custom.tiktokSeal || '').indexOf(externalOrderId + SEPARATOR) !== 0) {
        sealOrder(order, externalOrderId);
    }
}

/**
 * TikTok's id in the seal of an order; empty unless this instance has sealed this order.
 * @param {dw.order.Order} order
 * @returns {string}
 */
function sealedIdOf(order) {
    return sealedId(order, sealKey.sealKeys());
}

/**
 * @param {dw.order.Order} order
 * @param {string[]} keys
 * @returns {string}
 */
function sealedId(order, keys) {
    var seal = order.custom.tiktokSeal || '';
    var end = seal.indexOf(SEPARATOR);
    var externalOrderId = seal.slice(0, Math.max(end, 0));
    var proof = seal.slice(end + 1);
    var isGenuine =
        seal !== '' &&
        keys.some(function (key) {
            return isSameText(sealProofOf(order.orderNo, externalOrderId, key), proof);
        });
    return isGenuine ? externalOrderId : '';
}

/** The proof that was computed last: one message asks for the proof of its order several times. */
var latest = { of: '', key: '', proof: '' };

/**
 * @param {string} orderNo
 * @param {string} externalOrderId
 * @param {string} key
 * @returns {string}
 */
function sealProofOf(orderNo, externalOrderId, key) {
    var of = orderNo + '\n' + externalOrderId;
    if (latest.of !== of || latest.key !== key) {
        latest = { of: of, key: key, proof: proofOf([orderNo, externalOrderId], key) };
    }
    return latest.proof;
}

/**
 * Seals an order with the present key, if its seal is of the previous one; the text that it keeps as well. Needs a
 * transaction.
 * @param {dw.order.Order} order
 */
function resealOrder(order) {
    var externalOrderId = sealedIdOf(order);
    var kept = readSealedText(order, externalOrderId, order.custom.tiktokLedger || '');
    if (externalOrderId !== '' && sealedId(order, [sealKey.getOrCreateSealKey()]) === '') {
        sealOrder(order, externalOrderId);
        if (kept !== '') {
            order.custom.tiktokLedger = sealText(order, externalOrderId, kept);
        }
    }
}

/**
 * A text that an order keeps, with a proof in front: API clients can write the attributes of orders. Needs a
 * transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {string} text
 * @returns {string}
 */
function sealText(order, externalOrderId, text) {
    return proofOf([order.orderNo, externalOrderId, text], sealKey.getOrCreateSealKey()) + SEPARATOR + text;
}

/**
 * The text behind its proof; empty unless this instance has sealed it for this order.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {string} sealed
 * @returns {string}
 */
function readSealedText(order, externalOrderId, sealed) {
    var end = sealed.indexOf(SEPARATOR);
    var text = sealed.slice(end + 1);
    var proof = sealed.slice(0, Math.max(end, 0));
    var isGenuine =
        sealed !== '' &&
        sealKey.sealKeys().some(function (key) {
            return isSameText(proofOf([order.orderNo, externalOrderId, text], key), proof);
        });
    return isGenuine ? text : '';
}

/**
 * @param {string[]} sealed
 * @param {string} key
 * @returns {string}
 */
function proofOf(sealed, key) {
    return crypto.hmacSha256Hex(sealed.join('\n'), key);
}

module.exports = {
    sealOrder: sealOrder,
    restoreSeal: restoreSeal,
    restoreLostSeal: restoreLostSeal,
    sealedIdOf: sealedIdOf,
    resealOrder: resealOrder,
    sealText: sealText,
    readSealedText: readSealedText
};
