'use strict';

var clock = require('../../platform/clock');
var json = require('../../platform/json');
var notice = require('../../platform/rules/notice');

/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * Who sent a message or acted. `CARTRIDGE` stands for our own calls to others.
 * @typedef {'OMS' | 'TIKTOK' | 'BUYER' | 'OPERATIONS' | 'CARTRIDGE'} HistorySource
 */

/**
 * One message or call about an order, without personal data.
 * @typedef {Object} HistoryLine
 * @property {string} at - ISO 8601 UTC.
 * @property {HistorySource} source
 * @property {string} what - A stored notice.
 * @property {string} outcome - `applied`, `rejected`, `done`, `failed` and others.
 * @property {string} code - Why it was rejected or failed; empty otherwise.
 * @property {string} requestId - TikTok's request id, which its support asks for; empty if there is none.
 */

/** History lines kept for each order. */
var KEPT = 50;

/**
 * The order's history, oldest first.
 * @param {LedgerEntry} entry
 * @returns {HistoryLine[]}
 */
function historyOf(entry) {
    return json.storedJson(entry.custom.history, []);
}

/**
 * Adds a line to the order's history, with the current time. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {HistorySource} source
 * @param {Notice} what
 * @param {{ outcome: string, code?: string, requestId?: string }} result
 */
function addHistory(entry, source, what, result) {
    var line = {
        at: clock.isoNow(),
        source: source,
        what: notice.storedNotice(what),
        outcome: result.outcome,
        code: result.code || '',
        requestId: result.requestId || ''
    };
    var custom = entry.custom;
    custom.history = JSON.stringify(json.storedJson(custom.history, []).concat([line]).slice(-KEPT));
}

module.exports = {
    historyOf: historyOf,
    addHistory: addHistory
};
