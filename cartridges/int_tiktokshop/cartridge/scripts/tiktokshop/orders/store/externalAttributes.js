'use strict';

/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */

/**
 * Writes TikTok's notes and tag to a new order. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {ExternalOrder} external
 */
function writeExternalAttributes(order, external) {
    order.custom.buyerNote = external.buyerNote;
    order.custom.orderNote = external.orderNote;
    order.custom.orderTag = external.orderTag;
    order.custom.socialChannel = 'tiktok';
}

module.exports = writeExternalAttributes;
