'use strict';

var outcomeModule = require('../platform/rules/outcome');
var clock = require('../platform/clock');
var ledger = require('../lifecycle/store/ledger');
var orderIdentity = require('../identity/store/orderIdentity');
var orders = require('../lifecycle/store/orders');
var orderState = require('../lifecycle/store/orderState');
var adoptOrder = require('../identity/adoptOrder');
var applyMessage = require('../lifecycle/applyMessage');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var orderPatchMessages = require('./rules/orderPatch');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./rules/orderPatch').OrderPatch} OrderPatch */

/**
 * Applies what TikTok's connector, or an OMS with the official vocabulary, has patched. Runs in the transaction of the
 * PATCH, after its attributes were written: a status that was not applied is taken out of the order again.
 * @param {dw.order.Order} order
 * @param {OrderPatch} patch
 * @returns {Outcome | null} null for an order that is not proved to be TikTok's, with which nothing is done; the caller
 *     makes the PATCH fail when the outcome is `rejected`
 */
function applyOrderPatch(order, patch) {
    var entry = adoptOrder.adoptIfProven(order, orderIdentity.identityOf(order));
    if (!entry) {
        return null;
    }
    var read = orderPatchMessages(patch, orderState.readState(order, entry), clock.isoNow());
    if (!read.ok) {
        return read.rejection;
    }
    var outcome = outcomeModule.applied([]);
    read.messages.every(function (message) {
        outcome = applyMessage(order, entry, message);
        return outcome.outcome !== 'rejected';
    });
    if (outcome.outcome === 'rejected') {
        return outcome;
    }
    noticePlatformChange.noticePlatformChange(order, entry, clock.isoNow());
    orderState.restoreState(order, entry);
    if (patch.exportStatus === orders.FEED_STATUS.READY && !entry.custom.feedDue) {
        ledger.markFeedDue(entry);
    }
    return outcome;
}

module.exports = applyOrderPatch;
