'use strict';

var clock = require('../platform/clock');
var adoptOrder = require('../identity/adoptOrder');
var orderIdentity = require('../identity/store/orderIdentity');
var ledger = require('../lifecycle/store/ledger');
var orders = require('../lifecycle/store/orders');
var applyOrderPatch = require('./applyOrderPatch');
var readOrderPatch = require('./readOrderPatch');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Takes a PATCH in that a hook tells of. Runs in the transaction of the PATCH, after its attributes were written.
 * @param {dw.order.Order} order
 * @param {*} orderInput - document of the request
 * @returns {Outcome | null} null for an order that is not proved to be TikTok's, with which nothing is done; the caller
 *     makes the PATCH fail when the outcome is `rejected`
 */
function receiveOrderPatch(order, orderInput) {
    var entry = adoptOrder.adoptIfProven(order, orderIdentity.identityOf(order));
    if (!entry) {
        return null;
    }
    var patch = readOrderPatch(orderInput);
    var outcome = applyOrderPatch(order, entry, patch, clock.isoNow());
    var asksForFeed = patch.exportStatus === orders.FEED_STATUS.READY && outcome.outcome !== 'rejected';
    if (asksForFeed && !entry.custom.feedDue) {
        ledger.markFeedDue(entry);
    }
    return outcome;
}

module.exports = receiveOrderPatch;
