'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var notice = require('../../platform/rules/notice');
var history = require('./history');
var ledgerEntry = require('./ledger/ledgerEntry');
var firstOf = require('../../platform/firstOf');

/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/** Orders that may travel in one parcel. Source: Combine Packages. */
var MAX_COMBINED = 20;

/**
 * Stores the group of orders of one buyer that TikTok wants in one parcel. The history tells of each new group. Needs a
 * transaction.
 * @param {LedgerEntry} entry
 * @param {string} group - `auto_combine_group_id`; empty for none
 */
function rememberCombineGroup(entry, group) {
    var known = entry.custom.combineGroup || '';
    if (group === known) {
        return;
    }
    entry.custom.combineGroup = group;
    var what =
        group === '' ? notice.notice('history.not_combined', [known]) : notice.notice('history.combined', [group]);
    history.addHistory(entry, 'TIKTOK', what, { outcome: 'recorded' });
}

/**
 * Order numbers of the others in the group of an order, as far as TikTok was asked about them.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function combinedWith(entry) {
    var group = entry.custom.combineGroup || '';
    if (group === '') {
        return [];
    }
    var query = 'custom.combineGroup = {0}';
    var order = 'custom.externalOrderId asc';
    return firstOf
        .firstOf(CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, order, group), MAX_COMBINED)
        .filter(function (other) {
            return other.custom.externalOrderId !== entry.custom.externalOrderId;
        })
        .map(function (other) {
            return other.custom.orderNo || other.custom.externalOrderId;
        });
}

module.exports = {
    rememberCombineGroup: rememberCombineGroup,
    combinedWith: combinedWith
};
