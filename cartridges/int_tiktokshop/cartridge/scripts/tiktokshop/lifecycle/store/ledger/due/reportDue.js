'use strict';

var shopSettings = require('../../../../platform/shopSettings');
var hasMovedGoods = require('../movedGoods');
var listDue = require('./listDue');

/** @typedef {import('../ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Marks the order for a report; the next run of TikTokShop-ProcessTasks makes the task. A request may create only ten
 * custom objects (platform quota), so it creates none here. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markReportDue(entry) {
    entry.custom.reportDue = true;
}

/**
 * The order needs no report. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function endReportDue(entry) {
    entry.custom.reportDue = false;
}

/**
 * Marks an order whose reporter is the cartridge, if something of it has shipped or was cancelled. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markMovedDue(entry) {
    if (shopSettings.reporterOf(entry.custom.shopId) === 'cartridge' && hasMovedGoods(entry)) {
        markReportDue(entry);
    }
}

/**
 * TikTok ids of orders that are due for a report and have no task yet, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForReport(limit) {
    return listDue.listDue('custom.reportDue = {0}', limit);
}

module.exports = {
    markReportDue: markReportDue,
    endReportDue: endReportDue,
    markMovedDue: markMovedDue,
    dueForReport: dueForReport
};
