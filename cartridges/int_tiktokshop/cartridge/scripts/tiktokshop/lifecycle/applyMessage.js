'use strict';

var decideMessage = require('./rules/decideMessage');
var orderMessage = require('./rules/orderMessage');
var outcome = require('../platform/rules/outcome');
var packages = require('./rules/packages');
var units = require('./rules/units');
var cancellation = require('./store/cancellation');
var feedDue = require('./store/ledger/due/feedDue');
var reportDue = require('./store/ledger/due/reportDue');
var cancellationUndo = require('./store/ledger/cancellationUndo');
var appliedEvents = require('./store/ledger/appliedEvents');
var refusedShipments = require('./store/ledger/refusedShipments');
var orderState = require('./store/orderState');
var shopSettings = require('../platform/shopSettings');
var alertMissingTracking = require('./alertMissingTracking');
var alertOperations = require('./alertOperations');
var changeState = require('./changeState');
var recordRequest = require('./recordRequest');
var rememberMessage = require('./rememberMessage');
var enqueueOmsCancellation = require('./enqueueOmsCancellation');
var withdrawOmsCancellation = require('./withdrawOmsCancellation');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/orderState').Decision} Decision */
/** @typedef {import('./rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('./rules/orderState').OrderState} OrderState */
/** @typedef {import('./rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./rules/units').Units} Units */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./store/orderState').ReadOrder} ReadOrder */
/** @typedef {import('../platform/settings').Reporter} Reporter */

/**
 * Applies one message of any source to an order: the rules decide, then the order and its ledger entry change.
 * Needs a transaction; the caller rolls it back when the outcome is `rejected`. A cancellation that has to be undone
 * is only marked here: undoDueCancellation undoes it after the commit.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderMessage} received - the message as its sender named the products
 * @param {(shopId: string | null) => Reporter} [reporterOfShop] - the reporter of an order by the id of its shop; null
 *     for an order whose shop is unknown
 * @param {ReadOrder} [before] - the order as the caller has read it
 * @returns {Outcome} what the sender is told
 */
function applyMessage(order, entry, received, reporterOfShop, before) {
    if (reporterOfShop === undefined) {
        reporterOfShop = shopSettings.reporterOf;
    }
    if (before === undefined) {
        before = orderState.readOrder(order, entry);
    }
    var message = orderMessage.withProductsBehind(received);
    var state = before.state;
    var decision = decideMessage(state, message);
    if (!decision.changes) {
        keepRepeat(entry, decision);
        return decision.outcome;
    }
    var refusal = changePlatformOrder(order, entry, decision.changes, message);
    if (refusal) {
        return refusal;
    }
    var reporter = reporterOfShop(entry.custom.shopId);
    changeState(order, entry, before, {
        changes: decision.changes,
        occurredAt: message.occurredAt,
        told: message.lines || []
    });
    appliedEvents.rememberEvent(entry, state.eventIds, message.eventId);
    rememberMessage(entry, message, decision.outcome);
    feedDue.markFeedDue(entry, reporter);
    if (reporter === 'cartridge') {
        markReport(entry, state, decision.changes, message);
    }
    if (reporter === 'feed') {
        alertOfTracking(order, entry, decision.changes);
    }
    if (decision.changes.undoCancel && decision.changes.status !== 'CANCELLED') {
        withdrawOmsCancellation.withdrawOmsCancellation(entry);
        refusedShipments.takeRefusedShipments(entry).forEach(function (refused) {
            applyMessage(order, entry, refused);
        });
    }
    if (decision.changes.status === 'CANCELLED' && !orderMessage.isFromSeller(message.initiator)) {
        recordRequest.settleRequest(order, entry, 'accepted');
    }
    tellOms(entry, state, decision.changes, message);
    return decision.outcome;
}

/**
 * A correction that is older than the repeat and comes later is then late.
 * @param {LedgerEntry} entry
 * @param {Decision} decision
 */
function keepRepeat(entry, decision) {
    var repeated = decision.repeated;
    if (repeated) {
        entry.custom.packages = JSON.stringify(repeated);
    }
}

/**
 * The OMS may have the order as it was edited: what the edit took must not be cancelled once more.
 * @param {LedgerEntry} entry
 * @param {OrderState} before
 * @param {OrderChanges} changes
 * @param {OrderMessage} message
 */
function tellOms(entry, before, changes, message) {
    if (isNewlyCancelled(before, changes)) {
        var taken = units.without(changes.taken.cancelled, before.taken.cancelled);
        enqueueOmsCancellation(entry, message, changes, units.without(message.cancelledItems || {}, taken));
    }
}

/**
 * Whether the message has cancelled the order or some of its units.
 * @param {OrderState} state
 * @param {OrderChanges} changes
 * @returns {boolean}
 */
function isNewlyCancelled(state, changes) {
    var isCancelled = changes.status === 'CANCELLED' && state.status !== 'CANCELLED';
    var areTooLate = units.countUnits(changes.cancelledTooLate) > units.countUnits(state.cancelledTooLate);
    return isCancelled || areTooLate || units.countUnits(changes.returnStock) > 0;
}

/**
 * Applies the changes that need platform calls: cancelling and completing. Also raises the alerts that were decided.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderChanges} changes
 * @param {OrderMessage} message
 * @returns {Outcome | null} the rejection, or null when all went well
 */
function changePlatformOrder(order, entry, changes, message) {
    if (changes.cancelOrder) {
        var problem = cancellation.cancelInFull(order, message.reason);
        if (problem !== '') {
            return outcome.rejected(
                'cancel_failed',
                'status',
                '',
                'B2C Commerce could not cancel the order: ' + problem
            );
        }
    }
    if (changes.undoCancel) {
        cancellationUndo.rememberCancellationUndo(entry, 'due');
    }
    alertOfStock(order, entry, changes, message.withoutStock || {});
    if (changes.status === 'Completed') {
        cancellation.complete(order);
    }
    if (changes.alert) {
        alertOperations.alertOperations(order, entry, changes.alert);
    }
    return null;
}

/**
 * The platform restocks whole orders only, and always: docs/decisions/0006, 0030.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderChanges} changes
 * @param {Units} lost
 */
function alertOfStock(order, entry, changes, lost) {
    if (units.countUnits(units.without(changes.returnStock, lost)) > 0) {
        alertOperations.alertOperations(order, entry, notice.notice('alert.return_stock'));
    }
    if (changes.cancelOrder && units.countUnits(lost) > 0) {
        alertOperations.alertOperations(order, entry, notice.notice('alert.stock_lost', [units.listUnits(lost)]));
    }
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderChanges} orderChanges
 */
function alertOfTracking(order, entry, orderChanges) {
    var addedPackages = orderChanges.addedPackages;
    if (addedPackages.indexOf(packages.WITHOUT_TRACKING) >= 0) {
        alertMissingTracking(order, entry);
    }
}

/**
 * Marks shipments and the seller's cancellations for a report through the Open API.
 * @param {LedgerEntry} entry
 * @param {OrderState} before
 * @param {OrderChanges} changes
 * @param {OrderMessage} message
 */
function markReport(entry, before, changes, message) {
    // What left on TikTok itself is known there.
    var isFromTikTok = message.initiator === 'TIKTOK';
    var hasShipments = !isFromTikTok && changes.addedPackages.length + changes.correctedPackages.length > 0;
    var cancelsSomething =
        changes.cancelOrder || units.countUnits(units.without(changes.cancelled, before.cancelled)) > 0;
    var isCancelledBySeller = cancelsSomething && orderMessage.isFromSeller(message.initiator);
    if (hasShipments || isCancelledBySeller) {
        reportDue.markReportDue(entry);
    }
}

module.exports = applyMessage;
