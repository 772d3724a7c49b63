'use strict';

var clock = require('../platform/clock');
var adoptOrder = require('../identity/adoptOrder');
var followEdit = require('../identity/followEdit');
var identityForHook = require('../identity/identityForHook');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var changedWords = require('../lifecycle/store/changedWords');
var orders = require('../lifecycle/store/orders');
var applyOrderPatch = require('./applyOrderPatch');
var patchDocument = require('./patchDocument');
var pendingWords = require('./store/pendingWords');
var refusedPatches = require('./store/refusedPatches');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Applies a PATCH that a hook reports. Runs in the transaction of the PATCH, after the platform has written its
 * attributes.
 * @param {dw.order.Order} patched - its successor gets the patch if it was edited
 * @param {*} orderInput - the body of the request
 * @returns {Outcome | null} the outcome, with which the caller makes the PATCH fail when it is `rejected`; null for an
 *     order that is not proven to be TikTok's, which stays untouched
 */
function receiveOrderPatch(patched, orderInput) {
    var order = followEdit(patched);
    var entry = adoptOrder.adoptIfProven(order, identityForHook(order));
    if (!entry) {
        return null;
    }
    var document = patchDocument(orderInput);
    var pending = pendingWords.pendingWords(order, entry, document);
    var outcome = applyOrderPatch(order, entry, {
        document: document,
        changedAt: clock.isoNow(),
        writer: 'TIKTOK',
        isOfEdited: order !== patched
    });
    changedWords.writeUnjudged(order, pending);
    if (outcome.outcome === 'rejected') {
        refusedPatches.keepRefusedPatch({
            orderNo: order.orderNo,
            isFromOms: document.c_orderAction === 'update',
            code: outcome.code || '',
            path: outcome.path || '',
            msg: outcome.msg || ''
        });
    } else if (document.c_externalExportStatus === orders.FEED_STATUS.READY && !entry.custom.feedDue) {
        feedDue.markFeedDue(entry);
    }
    return outcome;
}

module.exports = receiveOrderPatch;
