'use strict';

var outcomeModule = require('../platform/rules/outcome');
var clock = require('../platform/clock');
var applyMessage = require('../lifecycle/applyMessage');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var enqueueOmsReturn = require('../lifecycle/enqueueOmsReturn');
var recordReturn = require('../lifecycle/recordReturn');
var orderMessage = require('../lifecycle/rules/orderMessage');
var returns = require('../lifecycle/store/returns');
var orderState = require('../lifecycle/store/orderState');
var takenUnits = require('../lifecycle/store/ledger/takenUnits');
var itemsOfEdited = require('./rules/itemsOfEdited');
var orderPatchMessages = require('./rules/orderPatch');
var readOrderPatch = require('./rules/readOrderPatch');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../lifecycle/rules/orderMessage').Initiator} Initiator */
/** @typedef {import('../lifecycle/rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./rules/orderPatch').PatchedOrder} PatchedOrder */
/** @typedef {import('./rules/readOrderPatch').PatchDocument} PatchDocument */

/**
 * A patch, from the request or from what it has left on the order.
 * @typedef {Object} ReceivedPatch
 * @property {PatchDocument} document
 * @property {string} changedAt - The latest time at which the order itself can have changed, ISO 8601 UTC.
 * @property {Initiator} writer - Who sent it; an OMS of the official cartridges names itself by the action `update`.
 * @property {boolean} isOfEdited - Whether it came under the number of an edited order.
 */

/**
 * Applies a patch of TikTok's connector, or of an OMS with the official vocabulary. Runs after the platform has written
 * the patched attributes, and restores the applied state over those that were not applied. Needs a transaction, which
 * the caller rolls back when the outcome is `rejected`.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ReceivedPatch} receivedPatch
 * @returns {Outcome} the outcome, `applied` if any of its messages was; or the first rejection
 */
function applyOrderPatch(order, entry, receivedPatch) {
    var document = receivedPatch.document;
    var changedAt = receivedPatch.changedAt;
    var writer = receivedPatch.writer;
    var isOfEdited = receivedPatch.isOfEdited;
    if (!orderState.hasOwnIds(order, entry)) {
        return anotherId();
    }
    var now = clock.isoNow();
    var read = readOrderPatch.readOrderPatch(withoutKnownReturn(document, entry), now);
    if (!read.ok) {
        return read.rejection;
    }
    var patch = read.patch;
    if (isOfEdited) {
        patch.items = itemsOfEdited(patch.items, takenUnits.takenUnitsOf(entry).cancelled);
    }
    var sender = patch.action === 'update' && writer === 'TIKTOK' ? 'SELLER' : writer;
    var decided = orderPatchMessages(patch, patchedOrder(order, entry), now, sender);
    var outcome = decided.ok ? applyAll(order, entry, decided.messages) : decided.rejection;
    if (outcome.outcome !== 'rejected') {
        if (patch.returns.length > 0) {
            recordReturn(order, entry, patch.returns, sender);
            if (!orderMessage.isFromSeller(sender)) {
                enqueueOmsReturn(order, entry);
            }
        }
        noticePlatformChange.noticePlatformChange(order, entry, changedAt);
        orderState.restoreState(order, entry);
    }
    return outcome;
}

/**
 * TikTok's id of an order never changes: messages about another id would reach this order.
 * @returns {Outcome}
 */
function anotherId() {
    var msg = 'The patch gives the order the id of another TikTok order';
    return outcomeModule.rejected('contradiction', 'c_externalOrderId', 'the id that the order has', msg);
}

/**
 * A client may send back the return status that it has read.
 * @param {PatchDocument} document
 * @param {LedgerEntry} entry
 * @returns {PatchDocument}
 */
function withoutKnownReturn(document, entry) {
    if (document.c_externalReturnStatus === returns.returnsOf(entry).status) {
        document.c_externalReturnStatus = null;
    }
    return document;
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {PatchedOrder}
 */
function patchedOrder(order, entry) {
    return { state: orderState.getState(order, entry), lines: orderState.appliedLines(order, entry) };
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderMessage[]} messages
 * @returns {Outcome}
 */
function applyAll(order, entry, messages) {
    var first = null;
    for (var i = 0; i < messages.length; i += 1) {
        var outcome = applyMessage(order, entry, messages[i]);
        if (outcome.outcome === 'rejected') {
            return outcome;
        }
        first = first && first.outcome === 'applied' ? first : outcome;
    }
    return first || outcomeModule.applied([]);
}

module.exports = applyOrderPatch;
