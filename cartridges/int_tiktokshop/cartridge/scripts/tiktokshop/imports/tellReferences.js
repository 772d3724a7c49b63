'use strict';

var history = require('../lifecycle/store/history');
var referenceDue = require('../lifecycle/store/ledger/due/referenceDue');
var addExternalReferences = require('../openapi/externalReferences');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/externalReferences').OrderReference} OrderReference */
/** @typedef {import('../openapi/externalReferences').RefusedReference} RefusedReference */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/** Orders per call. Source: API page Add External Order References. */
var PER_CALL = 100;

/** Calls per run. */
var MAX_CALLS = 50;

/**
 * Tells TikTok the order numbers of imported orders, a hundred with each call.
 * @param {ShopAccess} access
 * @returns {Notice | null} why TikTok did not take them; null when it did. They are told again with the next run
 */
function tellReferences(access) {
    for (var call = 0; call < MAX_CALLS; call += 1) {
        var entries = referenceDue.dueForReference(access.connection.shop.custom.shopId, PER_CALL);
        if (entries.length === 0) {
            return null;
        }
        var result = addExternalReferences(access.shop.api, entries.map(referenceOf));
        if (!result.ok) {
            return result.told;
        }
        recordAll(entries, result.data);
    }
    return null;
}

/**
 * @param {LedgerEntry} entry
 * @returns {OrderReference}
 */
function referenceOf(entry) {
    return {
        orderId: entry.custom.externalOrderId,
        orderNo: entry.custom.orderNo || '',
        lines: referenceDue.referenceLinesOf(entry)
    };
}

/**
 * @param {LedgerEntry[]} entries
 * @param {RefusedReference[]} refused
 */
function recordAll(entries, refused) {
    transaction.inTransaction(function () {
        return entries.forEach(function (entry) {
            record(entry, refused);
        });
    });
}

/**
 * What TikTok refuses for one order, it would refuse again. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {RefusedReference[]} refused
 */
function record(entry, refused) {
    var own = refused.filter(function (one) {
        return one.orderId === entry.custom.externalOrderId;
    })[0];
    referenceDue.endReferenceDue(entry, own ? own.code : '');
    if (own) {
        history.addHistory(entry, 'CARTRIDGE', notice.notice('history.reference'), {
            outcome: 'failed',
            code: own.code
        });
    }
}

module.exports = tellReferences;
