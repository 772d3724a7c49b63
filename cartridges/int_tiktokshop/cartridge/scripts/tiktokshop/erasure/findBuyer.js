'use strict';

var decideErasure = require('./rules/decideErasure');
var isErased = require('../lifecycle/store/isErased');
var orderSearch = require('../lifecycle/store/orderSearch');
var orders = require('../lifecycle/store/orders');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orderIdentity = require('../identity/store/orderIdentity');
var settings = require('../platform/settings');
var eraseReturns = require('../returns/eraseReturns');
var taskLists = require('../tasks/store/taskLists');
var pendingErasures = require('./store/pendingErasures');

/** @typedef {import('./rules/decideErasure').ErasureRefusal} ErasureRefusal */

/**
 * An order whose buyer can be erased, or why not.
 * @typedef {Object} BuyersOrder
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {string} status - Empty if the ledger has forgotten the order.
 * @property {boolean} isErased
 * @property {ErasureRefusal} refusal - Empty if nothing is in the way.
 */

/**
 * Orders that are erased at once. Erasing brings back the ledger entry of a finished order, and a request may create ten
 * custom objects (platform quota).
 */
var AT_ONCE = 8;

/**
 * Finds the orders of a buyer, eight at most; once they are erased, an address finds the next.
 * @param {string} text - order number, TikTok's order id, or e-mail address
 * @returns {BuyersOrder[]} newest first; empty if this site has no such order of TikTok, and for the address that the
 *     site gives to all
 */
function findBuyer(text) {
    return ordersFor(text.trim())
        .map(orders.currentOrder)
        .filter(function (order, index, all) {
            return (
                all
                    .map(function (other) {
                        return other.orderNo;
                    })
                    .indexOf(order.orderNo) === index
            );
        })
        .filter(function (order) {
            return isOurs(order);
        })
        .slice(0, AT_ONCE)
        .map(buyersOrder);
}

/**
 * One order as it is now.
 * @param {dw.order.Order} order
 * @returns {BuyersOrder}
 */
function buyersOrder(order) {
    var externalOrderId = orderIdentity.identityOf(order).externalOrderId;
    var entry = findEntry.entryFor(order, externalOrderId);
    return {
        orderNo: order.orderNo,
        externalOrderId: externalOrderId,
        status: entry ? appliedStatusOf(entry) : '',
        isErased: isErased(order),
        refusal: decideErasure({
            status: entry ? appliedStatusOf(entry) : '',
            isDue: entry !== null && (entry.custom.feedDue === true || entry.custom.reportDue === true),
            hasOpenTask: taskLists.hasOpenTask(externalOrderId),
            hasOpenRequest: entry !== null && entry.custom.requestOpen === true,
            hasOpenReturn: eraseReturns.hasOpenReturn(externalOrderId),
            hasRoom: pendingErasures.hasRoomForErasure()
        })
    };
}

/**
 * Whether an order is proven to be TikTok's.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isOurs(order) {
    var standing = orderIdentity.identityOf(order).standing;
    return standing === 'ours' || standing === 'proven';
}

/**
 * @param {string} text
 * @returns {dw.order.Order[]}
 */
function ordersFor(text) {
    if (text.indexOf('@') >= 0) {
        return text.toLowerCase() === settings.customerEmail().toLowerCase() ? [] : orderSearch.ordersOfCustomer(text);
    }
    var entry = findEntry.findEntry(text);
    var numbers = [text, entry ? entry.custom.orderNo || '' : '', text === '' ? '' : settings.orderNoOf(text)];
    return numbers.map(orders.getOrder).filter(function (order) {
        return order !== null;
    });
}

module.exports = {
    AT_ONCE: AT_ONCE,
    findBuyer: findBuyer,
    buyersOrder: buyersOrder,
    isOurs: isOurs
};
