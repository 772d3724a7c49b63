'use strict';

var outcome = require('../platform/rules/outcome');
var log = require('../platform/log');
var orderIdentity = require('../identity/store/orderIdentity');
var orders = require('../lifecycle/store/orders');
var retiredEntry = require('../lifecycle/store/ledger/retiredEntry');
var orderSearch = require('../lifecycle/store/orderSearch');
var settings = require('../platform/settings');
var postedAgain = require('./store/postedAgain');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * What exists already of an order that TikTok posts and that the ledger does not have.
 * @typedef {Object} ExistingOrder
 * @property {dw.order.Order | null} order - A proven order of the official cartridge or an API client that is not
 *     adopted yet, or that keeps its retired entry itself; null if there is none.
 * @property {dw.order.Order[]} claiming - Orders that carry TikTok's id and that nothing proves, as far as this request
 *     may read them.
 * @property {Outcome | null} obstacle - Why the order cannot be created now; null if it can.
 * @property {boolean} mayPass - Whether the next run of TikTokShop-ProcessTasks, which sees all orders, may remove the
 *     obstacle.
 */

/**
 * Looks for an order that another client has created for the one that TikTok posts. An order that only carries TikTok's
 * id stays untouched, and the buyer gets an order of their own.
 * @param {string} externalOrderId
 * @returns {ExistingOrder}
 */
function existingOrder(externalOrderId) {
    var orderNo = settings.orderNoOf(externalOrderId);
    var orderOfThisNumber = readable(function () {
        return orders.getOrder(orderNo);
    });
    if (orderOfThisNumber === 'hidden') {
        postedAgain.lookFor(externalOrderId);
        return blockedForNow(numberTaken(orderNo));
    }
    if (orderOfThisNumber) {
        return isProved(orderOfThisNumber, externalOrderId) ? found(orderOfThisNumber) : blocked(numberTaken(orderNo));
    }
    // The search finds orders of the official cartridges.
    var others = readable(function () {
        return orderSearch.ordersClaiming(externalOrderId);
    });
    var mayBeRetired = retiredEntry.areOtherNumbersRetired() && !postedAgain.isUnknown(externalOrderId);
    if (others === 'hidden' && settings.trustedCreators().length === 0 && !mayBeRetired) {
        // Nothing could adopt it; the next run of TikTokShop-ProcessTasks compares both.
        return found(null);
    }
    if (others === 'hidden') {
        postedAgain.lookFor(externalOrderId);
        log.logOf('create').warn(
            'order ' + externalOrderId + ' is answered when TikTokShop-ProcessTasks has looked for it'
        );
        return blockedForNow(tryAgain());
    }
    return found(
        others.filter(function (order) {
            return isProved(order, externalOrderId);
        })[0] || null,
        others
    );
}

/**
 * "Limit Storefront Order Access" hides orders of other sessions from a storefront request.
 * @template T
 * @param {() => T} read
 * @returns {T | 'hidden'}
 */
function readable(read) {
    try {
        return read();
    } catch (e) {
        if (orders.isAccessRefused(e)) {
            return 'hidden';
        }
        throw e;
    }
}

/**
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function isProved(order, externalOrderId) {
    var identity = orderIdentity.identityOf(order);
    var isProved = identity.standing === 'proven' || identity.standing === 'ours';
    return isProved && identity.externalOrderId === externalOrderId;
}

/**
 * @param {dw.order.Order | null} order
 * @param {dw.order.Order[]} [claiming]
 * @returns {ExistingOrder}
 */
function found(order, claiming) {
    if (claiming === undefined) {
        claiming = [];
    }
    return { order: order, claiming: claiming, obstacle: null, mayPass: false };
}

/**
 * @param {Outcome} obstacle
 * @returns {ExistingOrder}
 */
function blocked(obstacle) {
    return { order: null, claiming: [], obstacle: obstacle, mayPass: false };
}

/**
 * @param {Outcome} obstacle
 * @returns {ExistingOrder}
 */
function blockedForNow(obstacle) {
    return { order: null, claiming: [], obstacle: obstacle, mayPass: true };
}

/**
 * @param {string} orderNo
 * @returns {Outcome}
 */
function numberTaken(orderNo) {
    return outcome.rejected(
        'order_number_taken',
        'c_externalOrderId',
        'an id whose order number is free',
        'Order ' + orderNo + ' exists and is not adopted'
    );
}

/** @returns {Outcome} */
function tryAgain() {
    return outcome.rejected(
        'try_again_later',
        '',
        'the same order a few minutes later',
        'The order cannot be read at the moment; send it again in a few minutes'
    );
}

module.exports = existingOrder;
