'use strict';

var alertOperations = require('./alertOperations');
var carryUnjudged = require('./carryUnjudged');
var unitsModule = require('./rules/units');
var carryOver = require('./store/carryOver');
var changedWords = require('./store/changedWords');
var history = require('./store/history');
var hold = require('./store/hold');
var appliedStatusOf = require('./store/ledger/appliedStatus');
var feedDue = require('./store/ledger/due/feedDue');
var orderState = require('./rules/orderState');
var packages = require('./rules/packages');
var takenUnits = require('./rules/takenUnits');
var takenUnitsModule = require('./store/ledger/takenUnits');
var orderLines = require('./store/orderLines');
var orderStateModule = require('./store/orderState');
var orders = require('./store/orders');
var placement = require('./store/placement');
var platformStatus = require('./store/platformStatus');
var trackingNumbers = require('./store/trackingNumbers');
var platformStatusModule = require('./rules/platformStatus');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/units').Units} Units */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./rules/orderState').OrderState} OrderState */
/** @typedef {import('./rules/takenUnits').Edit} Edit */
/** @typedef {import('./rules/takenUnits').TakenUnits} TakenUnits */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/notice').NoticeValue} NoticeValue */

/**
 * Lets the successor of an edited order take over its ledger entry: what was applied to the old order is written to the
 * new one, and messages reach it under both numbers. What was written to either and not judged yet stands on the
 * successor afterwards, for the sweep. A hold stays, with its reason and time: an edit is no release. Shows what
 * differs. Needs a transaction.
 * @param {dw.order.Order} successor
 * @param {dw.order.Order} edited
 * @param {LedgerEntry} entry
 */
function takeOver(successor, edited, entry) {
    var wasUnplaced = platformStatusModule.isUnplaced(platformStatus.seenStatusOf(entry) || 'NEW');
    var unjudged = carryUnjudged.readUnjudged(successor, edited, entry);
    var before = orderStateModule.getState(edited, entry);
    var taken = takenUnits.takenByEdit(before.taken, editTo(successor, edited, before));
    changedWords.clearWords(edited);
    continueWith(successor, edited, entry, taken);
    carryUnjudged.carryUnjudged(successor, entry, unjudged, {
        cancelled: unitsModule.without(taken.cancelled, before.taken.cancelled),
        open: unitsModule.without(taken.open, before.taken.open)
    });
    feedDue.markFeedDue(entry);
    history.addHistory(entry, 'OPERATIONS', notice.notice('history.edited', [edited.orderNo, successor.orderNo]), {
        outcome: 'done'
    });
    alertOperations.alertOperations(successor, entry, editedAlert(successor, edited));
    if (hold.hasHoldReason(edited)) {
        takeOverHold(successor, edited, entry, wasUnplaced);
    }
}

/**
 * Makes the successor the order of the entry, with all that was applied to the edited one.
 * @param {dw.order.Order} successor
 * @param {dw.order.Order} edited
 * @param {LedgerEntry} entry
 * @param {TakenUnits} taken
 */
function continueWith(successor, edited, entry, taken) {
    entry.custom.orderNo = successor.orderNo;
    // Before the identity, which makes the order found by its numbers.
    trackingNumbers.carryTrackingNumbers(edited, successor);
    orders.writeIdentity(successor, entry.custom.externalOrderId, appliedStatusOf(entry));
    platformStatus.rememberNewOrder(successor, entry);
    takenUnitsModule.writeTakenUnits(entry, taken);
    orderStateModule.restoreState(successor, entry);
    carryOver(edited, successor);
}

/**
 * @param {dw.order.Order} successor
 * @param {dw.order.Order} edited
 * @param {OrderState} before
 * @returns {Edit}
 */
function editTo(successor, edited, before) {
    var first = orders.getOrder(edited.originalOrderNo || '') || edited;
    return {
        placed: orderLines.orderedUnits(first),
        before: before.ordered,
        cancelled: orderState.cancelledOnLines(before),
        shipped: packages.shippedUnits(before.packages, orderState.availableUnits(before)),
        now: orderLines.orderedUnits(successor),
        at: successor.creationDate.toISOString()
    };
}

/**
 * Tells operations if another system may have the successor already.
 * @param {dw.order.Order} successor
 * @param {dw.order.Order} edited
 * @param {LedgerEntry} entry
 * @param {boolean} wasUnplaced
 */
function takeOverHold(successor, edited, entry, wasUnplaced) {
    hold.carryHoldOver(edited, successor);
    if (wasUnplaced && placement.isPlaced(successor)) {
        alertOperations.alertOperations(successor, entry, notice.notice('alert.platform_placed'));
    }
    if (orders.isExported(successor)) {
        alertOperations.alertOperations(successor, entry, notice.notice('alert.edited_exported'));
    }
}

/**
 * @param {dw.order.Order} successor
 * @param {dw.order.Order} edited
 * @returns {Notice}
 */
function editedAlert(successor, edited) {
    var before = orderLines.orderedUnits(edited);
    var now = orderLines.orderedUnits(successor);
    return notice.notice('alert.edited', [
        successor.orderNo,
        edited.orderNo,
        unitsOrNone('alert.edited_less', unitsModule.without(before, now)),
        unitsOrNone('alert.edited_more', unitsModule.without(now, before))
    ]);
}

/**
 * @param {string} code
 * @param {Units} units
 * @returns {NoticeValue}
 */
function unitsOrNone(code, units) {
    return unitsModule.countUnits(units) > 0 ? notice.notice(code, [unitsModule.listUnits(units)]) : '';
}

module.exports = takeOver;
