'use strict';

var outcome = require('../platform/rules/outcome');
var log = require('../platform/log');
var orderIdentity = require('../identity/store/orderIdentity');
var orders = require('../lifecycle/store/orders');
var orderSearch = require('../lifecycle/store/orderSearch');
var settings = require('../platform/settings');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * What there is already of an order that TikTok posts and that the ledger does not have.
 * @typedef {Object} ExistingOrder
 * @property {dw.order.Order | null} order - Made by the official cartridge or through an API, proved, and not adopted
 *     yet; null if there is none.
 * @property {Outcome | null} obstacle - Why none can be created now; null if one can.
 * @property {boolean} mayPass - Whether the obstacle may be gone after the next run of TikTokShop-ProcessTasks, which
 *     sees all orders.
 */

/**
 * Looks for an order that others have made of the one that TikTok posts. An order that only carries TikTok's id is
 * somebody else's: it is left alone, and the buyer gets an order of their own.
 * @param {string} externalOrderId
 * @returns {ExistingOrder}
 */
function existingOrder(externalOrderId) {
    var orderNo = settings.orderNoOf(externalOrderId);
    var occupant = readable(function () {
        return orders.getOrder(orderNo);
    });
    if (occupant === 'hidden') {
        return inTheWay(taken(orderNo), true);
    }
    if (occupant) {
        return isProved(occupant, externalOrderId) ? found(occupant) : inTheWay(taken(orderNo), false);
    }
    // The search finds what the official cartridges have left: for merchants who trust whoever made it.
    var others =
        settings.trustedCreators().length > 0
            ? readable(function () {
                  return orderSearch.ordersClaiming(externalOrderId);
              })
            : [];
    if (others === 'hidden') {
        log.logOf('create').warn(
            'order ' + externalOrderId + ' is answered when TikTokShop-ProcessTasks has looked for it'
        );
        return inTheWay(tryAgain(), true);
    }
    return found(
        others.filter(function (order) {
            return isProved(order, externalOrderId);
        })[0] || null
    );
}

/**
 * "Limit Storefront Order Access" hides the orders of other sessions from a request of the storefront.
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
    return identity.standing === 'proven' && identity.externalOrderId === externalOrderId;
}

/**
 * @param {dw.order.Order | null} order
 * @returns {ExistingOrder}
 */
function found(order) {
    return { order: order, obstacle: null, mayPass: false };
}

/**
 * @param {Outcome} obstacle
 * @param {boolean} mayPass
 * @returns {ExistingOrder}
 */
function inTheWay(obstacle, mayPass) {
    return { order: null, obstacle: obstacle, mayPass: mayPass };
}

/**
 * @param {string} orderNo
 * @returns {Outcome}
 */
function taken(orderNo) {
    return outcome.rejected(
        'order_number_taken',
        'c_externalOrderId',
        'an id whose order number is free',
        'Order ' + orderNo + ' exists, and is not adopted'
    );
}

/** @returns {Outcome} */
function tryAgain() {
    return outcome.rejected(
        'try_again_later',
        '',
        'the same order some minutes later',
        'The order cannot be answered for the moment; send it again in some minutes'
    );
}

module.exports = existingOrder;
