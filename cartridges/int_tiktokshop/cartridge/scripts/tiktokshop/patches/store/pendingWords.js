'use strict';

var changedDocument = require('./changedDocument');
var packagesBeside = require('../rules/packagesBeside');

/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../rules/readOrderPatch').PatchDocument} PatchDocument */

/** Name in `request.custom`, which lives from one hook of a request to the next. */
var BEFORE = 'tiktokBeforePatch';

/** The platform keeps the last value of these only, and each may ask for something of its own. */
var ASKED_EACH = [
    'c_orderAction',
    'c_cancelInfo',
    'c_externalOrderStatus',
    'external_order_status',
    'c_externalChannelOrderStatus'
];

/**
 * Keeps what stands on an order from a patch that no hook has seen and no sweep has judged yet, before the platform
 * writes the present patch over it.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function keepPendingWords(order, entry) {
    var changed = changedDocument.changedDocument(order, entry);
    request.custom[BEFORE] = JSON.stringify({ orderNo: order.orderNo, words: changed ? changed.document : {} });
}

/**
 * What was kept, for the sweep to judge: what the present patch does not write itself, and what it has written over
 * that may be a cancellation or a package with another number. Its lines are not kept.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {PatchDocument} patch
 * @returns {PatchDocument}
 */
function pendingWords(order, entry, patch) {
    var before = keptWords(order);
    var changed = before ? null : changedDocument.changedDocument(order, entry);
    var words = before || (changed ? changed.document : {});
    var pending = {};
    Object.keys(words).forEach(function (name) {
        if (!isGivenIn(patch, name) || ASKED_EACH.indexOf(name) >= 0) {
            pending[name] = words[name];
        }
    });
    if (words.c_shipmentsInfo && isGivenIn(patch, 'c_shipmentsInfo')) {
        pending.c_shipmentsInfo = packagesBeside(words.c_shipmentsInfo, patch.c_shipmentsInfo);
    }
    return pending;
}

/**
 * @param {PatchDocument} patch
 * @param {string} name
 * @returns {boolean}
 */
function isGivenIn(patch, name) {
    return patch[name] !== undefined && patch[name] !== null;
}

/**
 * Null where another order was patched: the successor of an edited one gets the patch.
 * @param {dw.order.Order} order
 * @returns {PatchDocument | null}
 */
function keptWords(order) {
    var text = request.custom[BEFORE];
    var kept = text ? JSON.parse(text) : null;
    return kept && kept.orderNo === order.orderNo ? kept.words : null;
}

module.exports = {
    keepPendingWords: keepPendingWords,
    pendingWords: pendingWords
};
