'use strict';

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
 * TikTok ids of orders that are due for a report and have no task yet, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForReport(limit) {
    return listDue.listDue('custom.reportDue = {0}', limit);
}

module.exports = {
    markReportDue: markReportDue,
    dueForReport: dueForReport
};
