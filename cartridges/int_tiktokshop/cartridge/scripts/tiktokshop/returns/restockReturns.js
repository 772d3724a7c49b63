'use strict';

var alertOperations = require('../lifecycle/alertOperations');
var unitsModule = require('../lifecycle/rules/units');
var history = require('../lifecycle/store/history');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var returns = require('../lifecycle/store/returns');
var eachInTransaction = require('../platform/eachInTransaction');
var json = require('../platform/json');
var notice = require('../platform/rules/notice');
var settings = require('../platform/settings');
var returnObject = require('./store/returnObject');
var returnStock = require('./store/returnStock');

/** @typedef {import('../lifecycle/rules/units').Units} Units */
/** @typedef {import('../lifecycle/rules/knownReturns').KnownReturns} KnownReturns */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */

/**
 * Puts received units back into stock, where the merchant wants that: only units that the order took from stock, and
 * each once.
 * @param {number} limit - returns per run
 */
function restockReturns(limit) {
    eachInTransaction(returnObject.returnsDueForStock(limit), restock);
}

/**
 * For how many returns units would go back into stock.
 * @param {number} limit
 * @returns {number}
 */
function returnsToRestock(limit) {
    var isDue = function (object) {
        var entry = findEntry.findEntry(object.custom.externalOrderId || '');
        return entry !== null && unitsModule.countUnits(dueUnits(object, entry)) > 0;
    };
    return settings.returnsStock() && returnStock.canReturnStock()
        ? returnObject.returnsDueForStock(limit).filter(isDue).length
        : 0;
}

/** @param {ReturnObject} object */
function restock(object) {
    var entry = findEntry.findEntry(object.custom.externalOrderId || '');
    var order = orders.orderOf(entry);
    object.custom.stockDue = false;
    if (!entry || !order || !settings.returnsStock()) {
        return;
    }
    var units = dueUnits(object, entry);
    if (unitsModule.countUnits(units) === 0) {
        return;
    }
    if (!returnStock.canReturnStock()) {
        alertOperations.alertOperations(
            order,
            entry,
            notice.notice('alert.return_stock_by_hand', [unitsModule.listUnits(units)])
        );
        return;
    }
    var returned = returnStock.returnStock(order, units);
    remember(object, entry, returned);
    if (unitsModule.countUnits(returned) > 0) {
        history.addHistory(
            entry,
            'CARTRIDGE',
            notice.notice('history.return_restocked', [unitsModule.listUnits(returned)]),
            { outcome: 'done' }
        );
    }
}

/**
 * What was received and is not in stock yet, of what the order took from stock.
 * @param {ReturnObject} object
 * @param {LedgerEntry} entry
 * @returns {Units}
 */
function dueUnits(object, entry) {
    var known = returns.knownReturns(entry);
    var own = known[object.custom.returnId];
    var taken = json.storedJson(entry.custom.stockTaken, {});
    return unitsModule.common(
        unitsModule.without(returnObject.receivedOf(object), own ? own.restocked : {}),
        unitsModule.without(taken, restockedOf(known))
    );
}

/**
 * @param {KnownReturns} known
 * @returns {Units}
 */
function restockedOf(known) {
    return Object.keys(known).reduce(function (sum, id) {
        var one = known[id];
        return one ? unitsModule.plus(sum, one.restocked) : sum;
    }, {});
}

/**
 * @param {ReturnObject} object
 * @param {LedgerEntry} entry
 * @param {Units} returned
 */
function remember(object, entry, returned) {
    var before = returns.returnsOf(entry);
    var one = before.known && before.known[object.custom.returnId];
    if (one) {
        one.restocked = unitsModule.plus(one.restocked, returned);
        returns.storeReturns(entry, before);
    }
}

module.exports = {
    restockReturns: restockReturns,
    returnsToRestock: returnsToRestock
};
