'use strict';

var findLikelyDouble = require('../identity/findLikelyDouble');
var holdLikelyDouble = require('../identity/holdLikelyDouble');
var unprovenEntries = require('../identity/store/unprovenEntries');
var alertOperations = require('../lifecycle/alertOperations');
var announceStatus = require('../lifecycle/announceStatus');
var recordHookFailure = require('../lifecycle/recordHookFailure');
var history = require('../lifecycle/store/history');
var firstAnswer = require('../lifecycle/store/ledger/firstAnswer');
var createEntry = require('../lifecycle/store/ledger/createEntry');
var countDue = require('../lifecycle/store/ledger/due/countDue');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var holdDeadline = require('../lifecycle/store/ledger/holdDeadline');
var orders = require('../lifecycle/store/orders');
var placement = require('../lifecycle/store/placement');
var platformStatus = require('../lifecycle/store/platformStatus');
var money = require('../platform/rules/money');
var settings = require('../platform/settings');
var createAnswer = require('./createAnswer');
var holdReason = require('./holdReason');
var mapOrder = require('./mapOrder');
var externalOrder = require('./rules/externalOrder');
var orderTotals = require('./rules/orderTotals');
var writeExternalAttributes = require('./store/externalAttributes');
var largeOrders = require('./store/largeOrders');
var keepMisfits = require('./store/misfitNotes');
var createOrder = require('./store/createOrder');
var notice = require('../platform/rules/notice');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./createAnswer').CreateAnswer} CreateAnswer */
/** @typedef {import('./rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('./store/basketLines').LineGoods} LineGoods */
/** @typedef {import('./store/createOrder').CreatedOrder} CreatedOrder */

/**
 * Lets a merchant's cartridge write to the order.
 * @returns false when its hook failed
 * @typedef {(order: dw.order.Order) => boolean} Mapping
 */

/**
 * Creates the order and its ledger entry, and places the order unless it is held and the merchant wants held orders to
 * stay CREATED. Needs a transaction.
 * @param {ExternalOrder} external
 * @param {dw.order.Order[]} claiming - orders that carry its id and that nothing proves
 * @param {Mapping | null} map - null after its hook has failed
 * @param {LineGoods} goods
 * @returns {CreateAnswer | null} the answer; null when the hook failed now
 */
function createNewOrder(external, claiming, map, goods) {
    var orderNo = settings.orderNoOf(external.externalOrderId);
    var other = unprovenEntries.unprovenOrderNo(external.externalOrderId);
    var created = createOrder.createOrder(external, orderNo, goods);
    var order = created.order;
    var difference = orderTotals.totalsDifference(external);
    var double = findLikelyDouble(order, external.externalOrderId, claiming);
    var reason = holdReason.holdReason(created, external, difference, {
        isMapped: map !== null,
        isDouble: double !== ''
    });
    if (reason === '' || !settings.leavesHeldCreated()) {
        placeOrThrow(order);
    }
    writeExternalAttributes(order, external);
    // The hook runs before the statuses are set, so that it cannot change them.
    if (map && !map(order)) {
        return null;
    }
    if (!externalOrder.isCashOnDelivery(external)) {
        orders.markPaid(order);
    }
    orders.initializeStatuses(order, external.externalOrderId, reason);
    if (difference !== 0) {
        order.custom.tiktokTotalsDifference = money.fromMinorUnits(difference, external.currency);
    }
    var answer = createAnswer.newAnswer(external, orderNo);
    var entry = enterInLedger(created, external.externalOrderId, answer, reason);
    keepMisfits(order, external, created.otherFigures);
    recordMappingFailure(order, entry, map);
    if (double !== '') {
        holdLikelyDouble.recordLikelyDouble(order, entry, double);
    } else if (other !== '') {
        alertOperations.alertOperations(order, entry, notice.notice('alert.same_id', [other]));
    }
    alertIfTooLarge(order, entry);
    markDue(order, entry, reason);
    announceStatus(entry, null, 'New');
    return answer;
}

/**
 * Makes the ledger entry of a new order, with the answer that a repeat gets again.
 * @param {CreatedOrder} created
 * @param {string} externalOrderId
 * @param {CreateAnswer} answer
 * @param {string} holdCode
 * @returns {LedgerEntry}
 */
function enterInLedger(created, externalOrderId, answer, holdCode) {
    var entry = createEntry(externalOrderId, created.order.orderNo);
    entry.custom.stockTaken = JSON.stringify(created.lines.stockTaken);
    platformStatus.rememberPlatformStatus(created.order, entry);
    firstAnswer.storeAnswer(entry, answer);
    var outcome = holdCode === '' ? 'applied' : 'held';
    history.addHistory(entry, 'TIKTOK', notice.notice('history.created'), { outcome: outcome, code: holdCode });
    return entry;
}

/**
 * Marks what jobs have to do with a new order.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} holdCode
 */
function markDue(order, entry, holdCode) {
    if (holdCode !== '') {
        holdDeadline.startHold(entry);
    }
    if (placement.isPlaced(order)) {
        feedDue.markFeedDue(entry);
    } else {
        countDue.markCountDue(entry);
    }
}

/**
 * Salesforce Order Management refuses large orders, and tells no person.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function alertIfTooLarge(order, entry) {
    var items = settings.newOrdersTaken() === 'salesforce' ? largeOrders.excessiveItems(order) : 0;
    if (items > 0) {
        largeOrders.rememberLargeOrder(order.orderNo);
        alertOperations.alertOperations(order, entry, notice.notice('alert.too_large', [items]));
    }
}

/** @param {dw.order.Order} order */
function placeOrThrow(order) {
    var obstacle = placement.place(order);
    if (obstacle !== '') {
        throw new Error('Order ' + order.orderNo + ' could not be placed: ' + obstacle);
    }
}

/**
 * Records on the order that it was created without the merchant's hook. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Mapping | null} map
 */
function recordMappingFailure(order, entry, map) {
    if (!map) {
        recordHookFailure(order, entry, { point: mapOrder.MAP_ORDER, instead: 'alert.mapping_failed' });
    }
}

module.exports = {
    createNewOrder: createNewOrder,
    recordMappingFailure: recordMappingFailure
};
