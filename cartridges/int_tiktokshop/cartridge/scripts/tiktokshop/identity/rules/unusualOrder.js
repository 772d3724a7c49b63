'use strict';

var usableAddress = require('../../lifecycle/rules/address/usableAddress');
var shippingMethods = require('../../lifecycle/rules/tiktok/shippingMethods');
var lists = require('../../platform/rules/lists');

/** @typedef {import('../../lifecycle/rules/address/address').Address} Address */

/**
 * An order that another party has made.
 * @typedef {Object} MadeOrder
 * @property {boolean} hasKnownProducts - Whether the catalog has the products of all lines.
 * @property {boolean} hasReadableTexts - Whether all of its texts are without characters that XML does not have, or
 *     that were lost.
 * @property {number[]} quantities - Of each line.
 * @property {Address | null} shippingAddress - Null where it has none.
 * @property {string} shippingMethod
 * @property {number} total - In minor units.
 */

/**
 * What a person should look at before it leaves, as codes of holds: the ones of `CreateExternalOrder` that an order can
 * show.
 * @param {MadeOrder} order
 * @returns {string[]}
 */
function unusualOrder(order) {
    var address = order.shippingAddress;
    return lists.namesThatHold([
        ['unknown_product', !order.hasKnownProducts],
        ['other_quantity', !order.quantities.every(isWholeUnits)],
        ['incomplete_address', address === null || usableAddress.missingParts(address).length > 0],
        [
            'masked_address',
            address !== null &&
                order.shippingMethod === shippingMethods.SHIPPED_BY_SELLER &&
                usableAddress.isMasked(address)
        ],
        ['unreadable_text', !order.hasReadableTexts],
        ['negative_total', order.total < 0]
    ]);
}

/**
 * TikTok sells, ships and takes back whole units.
 * @param {number} quantity
 * @returns {boolean}
 */
function isWholeUnits(quantity) {
    return quantity > 0 && quantity === Math.floor(quantity);
}

module.exports = unusualOrder;
