'use strict';

var history = require('../lifecycle/store/history');
var referenceDue = require('../lifecycle/store/ledger/due/referenceDue');
var addExternalReferences = require('../openapi/externalReferences');
var apiAnswer = require('../openapi/rules/apiAnswer');
var strangeAnswer = require('../openapi/rules/strangeAnswer');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var taskOutcome = require('../tasks/taskOutcome');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/externalReferences').OrderReference} OrderReference */
/** @typedef {import('../openapi/externalReferences').RefusedReference} RefusedReference */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/** Orders per call. Source: API page Add External Order References. */
var PER_CALL = 100;

/** Calls per run. */
var MAX_CALLS = 50;

/**
 * Tells TikTok the order numbers of imported orders, a hundred with each call. A refusal that cannot be read does not
 * hold up the other orders: TikTok may have taken them.
 * @param {ShopAccess} access
 * @returns {Notice | null} why TikTok did not take them, which are then told again with the next run, or what of its
 *     answer cannot be read; null for neither
 */
function tellReferences(access) {
    var strange = null;
    for (var call = 0; call < MAX_CALLS; call += 1) {
        var entries = referenceDue.dueForReference(access.connection.shop.custom.shopId, PER_CALL);
        if (entries.length === 0) {
            return strange;
        }
        var result = addExternalReferences(access.shop.api, entries.map(referenceOf));
        if (!result.ok) {
            return result.told;
        }
        recordAll(entries, apiAnswer.listedItems(result.data));
        strange = strange || noticeOf(result.data.fault);
    }
    return strange;
}

/**
 * @param {Outcome | null} fault
 * @returns {Notice | null}
 */
function noticeOf(fault) {
    return fault && strangeAnswer.strangeAnswerOf('Add External Order References', fault.msg || '');
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
    var code = own ? own.code || taskOutcome.UNEXPECTED_ANSWER : '';
    referenceDue.endReferenceDue(entry, code);
    if (own) {
        history.addHistory(entry, 'CARTRIDGE', notice.notice('history.reference'), { outcome: 'failed', code: code });
    }
}

module.exports = tellReferences;
