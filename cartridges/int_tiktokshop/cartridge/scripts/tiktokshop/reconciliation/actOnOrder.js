'use strict';

var importChange = require('../imports/importChange');
var createImported = require('../imports/createImported');
var applyTikTokState = require('../updates/applyTikTokState');
var correctAddress = require('../lifecycle/correctAddress');
var feedOfUnplaced = require('../lifecycle/feedOfUnplaced');
var orderState = require('../lifecycle/rules/orderState');
var nameGoods = require('../lifecycle/nameGoods');
var reportDue = require('../lifecycle/store/ledger/due/reportDue');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orderStateModule = require('../lifecycle/store/orderState');
var orders = require('../lifecycle/store/orders');
var catchUpIfChanged = require('../patches/catchUpIfChanged');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var tasks = require('../tasks/store/tasks');
var noteChoice = require('./noteChoice');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/**
 * Carries out what a person has chosen for a difference of an order: imports it, takes over its state, or tells TikTok
 * again.
 * @param {string} shopId
 * @param {DifferenceObject} object
 * @param {TikTokOrder} order - as Get Order Detail gave it
 * @returns {Notice | null} why it was not carried out; null when it was
 */
function actOnOrder(shopId, object, order) {
    switch (object.custom.act) {
        case 'import':
            return bring(shopId, order);
        case 'retry':
            return object.custom.kind === 'address-differs'
                ? takeAddress(object, order)
                : takeOver(shopId, object, order);
        default:
            return tell(object, order);
    }
}

/**
 * @param {string} shopId
 * @param {TikTokOrder} order
 * @returns {Notice | null}
 */
function bring(shopId, order) {
    var outcome = importChange.importOrder(
        { shopId: shopId, order: order, takesFinished: true },
        importChange.nothingImported()
    );
    return outcome.kind === 'wait' || outcome.kind === 'failed' ? outcome.told : null;
}

/**
 * @param {string} shopId
 * @param {DifferenceObject} object
 * @param {TikTokOrder} order
 * @returns {Notice | null}
 */
function takeOver(shopId, object, order) {
    nameGoods(order);
    applyTikTokState(shopId, order);
    noteChoice(object, 'retry');
    return null;
}

/**
 * Reads the state again: a parcel that has left meanwhile went to the address here.
 * @param {DifferenceObject} object
 * @param {TikTokOrder} order
 * @returns {Notice | null}
 */
function takeAddress(object, order) {
    var entry = findEntry.findEntry(order.id);
    var here = orders.orderOf(entry);
    if (!entry || !here) {
        return notice.notice('difference.not_here');
    }
    var current = catchUpIfChanged(here, entry);
    if (orderState.hasShipped(orderStateModule.getState(current, entry))) {
        return notice.notice('difference.has_left');
    }
    transaction.inTransaction(function () {
        return correctAddress.correctAddress(current, entry, order);
    });
    noteChoice(object, 'retry');
    return null;
}

/**
 * Has the shop's reporter tell TikTok again: makes a dead letter due, or a new report.
 * @param {DifferenceObject} object
 * @param {TikTokOrder} order
 * @returns {Notice | null}
 */
function tell(object, order) {
    var entry = findEntry.findEntry(order.id);
    var here = orders.orderOf(entry);
    if (!entry || !here) {
        return notice.notice('difference.not_here');
    }
    nameGoods(order);
    if (object.custom.kind === 'reference-missing' || object.custom.kind === 'reference-differs') {
        transaction.inTransaction(function () {
            return createImported.markNumberDue(entry, here, order);
        });
    } else if (shopSettings.reporterOf(entry.custom.shopId) === 'cartridge') {
        transaction.inTransaction(function () {
            return reportAgain(entry);
        });
    } else if (shopSettings.reporterOf(entry.custom.shopId) === 'feed') {
        transaction.inTransaction(function () {
            return feedOfUnplaced.enterFeed(here, entry);
        });
    } else {
        return notice.notice('difference.no_reporter');
    }
    noteChoice(object, 'report');
    return null;
}

/** @param {LedgerEntry} entry */
function reportAgain(entry) {
    var task = tasks.findTask(taskIds.reportTaskId(entry.custom.externalOrderId));
    if (task && task.custom.state !== 'done') {
        tasks.revive(task);
    } else {
        reportDue.markReportDue(entry);
    }
}

module.exports = actOnOrder;
