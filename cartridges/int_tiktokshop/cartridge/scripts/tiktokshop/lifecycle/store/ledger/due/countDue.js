'use strict';

var listDue = require('./listDue');

/** @typedef {import('../ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Marks the order for the next count by TikTokShop-ProcessTasks. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markCountDue(entry) {
    entry.custom.countDue = true;
}

/**
 * TikTok ids of orders that are due for counting, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForCount(limit) {
    return listDue.listDue('custom.countDue = {0}', limit);
}

module.exports = {
    markCountDue: markCountDue,
    dueForCount: dueForCount
};
