'use strict';

var decideRetirement = require('../lifecycle/rules/decideRetirement');
var orders = require('../lifecycle/store/orders');
var clock = require('../platform/clock');
var durations = require('../platform/rules/durations');
var settings = require('../platform/settings');
var officialStateOf = require('./rules/officialState');
var officialOrder = require('./store/officialOrder');

/**
 * Whether an order of the official cartridges would leave the ledger right after its adoption. Its next message adopts
 * it, if there ever is one.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function leavesAtOnce(order) {
    return officialOrder.isOfficialOrder(order) && isFinished(order);
}

/**
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isFinished(order) {
    var facts = {
        status: officialStateOf(officialOrder.readOfficialOrder(order)).status,
        quietDays: (clock.now().getTime() - order.lastModified.getTime()) / durations.DAY,
        isDue: orders.isFeedReady(order),
        isHeld: false,
        isListed: false
    };
    return decideRetirement.mayRetire(facts, decideRetirement.quietDays(settings.ledgerDays(), false));
}

module.exports = leavesAtOnce;
