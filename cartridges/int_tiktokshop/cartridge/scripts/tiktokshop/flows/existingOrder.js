'use strict';

var outcome = require('../domain/outcome');
var log = require('../platform/log');
var orderIdentity = require('../platform/orderIdentity');
var orders = require('../platform/orders');
var orderSearch = require('../platform/orderSearch');
var settings = require('../platform/settings');

/** @typedef {import('../domain/outcome').Outcome} Outcome */

/**
 * What there is already of an order that TikTok posts and that the ledger does not have.
 * @typedef {Object} ExistingOrder
 * @property {dw.order.Order | null} order - Made by the official cartridge or through an API, proved, and not adopted
 *     yet; null if there is none.
 * @property {Outcome | null} obstacle - Why none can be created now; null if one can.
 */

/**
 * Looks for an order that others have made of the one that TikTok posts. An order that only carries TikTok's id is
 * somebody else's: it is left alone, and the buyer gets an order of their own.
 * @param {string} externalOrderId
 * @returns {ExistingOrder}
 */
function existingOrder(externalOrderId) {
    try {
        var orderNo = settings.orderNoOf(externalOrderId);
        var occupant = orders.getOrder(orderNo);
        if (occupant) {
            return isProved(occupant, externalOrderId) ? found(occupant) : taken(orderNo);
        }
        // The search finds what the official cartridges have left: for merchants who trust whoever made it.
        var others = settings.trustedCreators().length > 0 ? orderSearch.ordersClaiming(externalOrderId) : [];
        return found(
            others.filter(function (order) {
                return isProved(order, externalOrderId);
            })[0] || null
        );
    } catch (e) {
        // "Limit Storefront Order Access" hides orders from a request of a storefront. The job that adopts sees them.
        log.logOf('create').warn('order ' + externalOrderId + ' cannot be looked up: ' + log.describeError(e));
        return { order: null, obstacle: tryAgain() };
    }
}

/**
 * @param {dw.order.Order | null} order
 * @returns {ExistingOrder}
 */
function found(order) {
    return { order: order, obstacle: null };
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
 * @param {string} orderNo
 * @returns {ExistingOrder}
 */
function taken(orderNo) {
    var obstacle = outcome.rejected(
        'order_number_taken',
        'c_externalOrderId',
        'an id whose order number is free',
        'Order ' + orderNo + " exists, and is not TikTok's"
    );
    return { order: null, obstacle: obstacle };
}

/** @returns {Outcome} */
function tryAgain() {
    return outcome.rejected('try_again_later', '', '', 'The order cannot be looked up now; try again in some minutes');
}

module.exports = existingOrder;
