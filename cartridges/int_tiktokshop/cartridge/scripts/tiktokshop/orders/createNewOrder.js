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
var feedDue = require('../lifecycle/store/ledger/feedDue');
var orders = require('../lifecycle/store/orders');
var money = require('../platform/rules/money');
var settings = require('../platform/settings');
var createAnswer = require('./createAnswer');
var holdReason = require('./holdReason');
var mapOrder = require('./mapOrder');
var externalOrder = require('./rules/externalOrder');
var orderTotals = require('./rules/orderTotals');
var writeExternalAttributes = require('./store/externalAttributes');
var keepMisfits = require('./store/misfitNotes');
var placeOrder = require('./store/placeOrder');
var notice = require('../platform/rules/notice');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./createAnswer').CreateAnswer} CreateAnswer */
/** @typedef {import('./rules/externalOrder').ExternalOrder} ExternalOrder */

/**
 * Lets a merchant's cartridge write to the order.
 * @returns false when its hook failed
 * @typedef {(order: dw.order.Order) => boolean} Mapping
 */

/**
 * Places the order and its ledger entry. Needs a transaction.
 * @param {ExternalOrder} external
 * @param {dw.order.Order[]} claiming - orders that carry its id and that nothing proves
 * @param {Mapping | null} map - null after its hook has failed
 * @param {boolean} isCatalogUsed - whether lines are connected with the products of the catalog
 * @returns {CreateAnswer | null} the answer; null when the hook failed now
 */
function createNewOrder(external, claiming, map, isCatalogUsed) {
    var orderNo = settings.orderNoOf(external.externalOrderId);
    var other = unprovenEntries.unprovenOrderNo(external.externalOrderId);
    var placed = placeOrder.placeOrder(external, orderNo, isCatalogUsed);
    var difference = orderTotals.totalsDifference(external);
    writeExternalAttributes(placed.order, external);
    // The hook runs before the statuses are set, so that it cannot change them.
    if (map && !map(placed.order)) {
        return null;
    }
    var double = findLikelyDouble(placed.order, external.externalOrderId, claiming);
    var reason = holdReason.holdReason(placed, external, difference, {
        isMapped: map !== null,
        isDouble: double !== ''
    });
    if (!externalOrder.isCashOnDelivery(external)) {
        orders.markPaid(placed.order);
    }
    orders.initializeStatuses(placed.order, external.externalOrderId, reason);
    if (difference !== 0) {
        placed.order.custom.tiktokTotalsDifference = money.fromMinorUnits(difference, external.currency);
    }
    var answer = createAnswer.newAnswer(external, orderNo);
    var entry = createEntry(external.externalOrderId, orderNo);
    entry.custom.stockTaken = JSON.stringify(placed.lines.stockTaken);
    firstAnswer.storeAnswer(entry, answer);
    history.addHistory(entry, 'TIKTOK', notice.notice('history.created'), {
        outcome: reason === '' ? 'applied' : 'held',
        code: reason
    });
    keepMisfits(placed.order, external, placed.otherFigures);
    recordMappingFailure(placed.order, entry, map);
    if (double !== '') {
        holdLikelyDouble.recordLikelyDouble(placed.order, entry, double);
    } else if (other !== '') {
        alertOperations.alertOperations(placed.order, entry, notice.notice('alert.same_id', [other]));
    }
    feedDue.markFeedDue(entry);
    announceStatus(entry, null, 'New');
    return answer;
}

/**
 * Records on the order that it was created without the merchant's hook. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Mapping | null} map
 */
function recordMappingFailure(order, entry, map) {
    if (!map) {
        recordHookFailure(order, entry, mapOrder.MAP_ORDER, 'alert.mapping_failed');
    }
}

module.exports = {
    createNewOrder: createNewOrder,
    recordMappingFailure: recordMappingFailure
};
