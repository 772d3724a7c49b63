'use strict';

var log = require('../platform/log');
var decideIdentity = require('./rules/decideIdentity');
var orderIdentity = require('./store/orderIdentity');

/** @typedef {import('./rules/decideIdentity').OrderIdentity} OrderIdentity */

/**
 * The identity of an order for a hook. Never throws: an exception would end the caller's request, and the
 * platform cuts off hooks that fail too often. An order that cannot be read counts as foreign until the sweep of
 * TikTokShop-ProcessTasks looks at it.
 * @param {dw.order.Order} order
 * @returns {OrderIdentity}
 */
function identityForHook(order) {
    try {
        return orderIdentity.identityOf(order);
    } catch (e) {
        log.logOf('order').error(order.orderNo + ': a hook cannot tell whose it is: ' + log.describeError(e));
        return decideIdentity.FOREIGN;
    }
}

module.exports = identityForHook;
