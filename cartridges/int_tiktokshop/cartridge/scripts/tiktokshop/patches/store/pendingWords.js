'use strict';

var changedDocument = require('./changedDocument');

/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../rules/readOrderPatch').PatchDocument} PatchDocument */

/**
 * What stands on an order from a patch that no hook has seen and no sweep has judged yet, and that the present patch
 * does not write itself. Its lines are not kept.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {PatchDocument} patch
 * @returns {PatchDocument}
 */
function pendingWords(order, entry, patch) {
    var changed = changedDocument.changedDocument(order, entry);
    var pending = {};
    Object.keys(changed ? changed.document : {}).forEach(function (name) {
        if (patch[name] === undefined || patch[name] === null) {
            pending[name] = changed.document[name];
        }
    });
    return pending;
}

/**
 * Writes such words back, for the sweep to judge. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {PatchDocument} pending
 */
function keepPendingWords(order, pending) {
    var custom = order.custom;
    custom.externalOrderStatus = textOf(pending.c_externalOrderStatus) || custom.externalOrderStatus;
    custom.orderAction = textOf(pending.c_orderAction) || custom.orderAction;
    custom.cancelInfo = textOf(pending.c_cancelInfo) || custom.cancelInfo;
    custom.shipmentsInfo = textOf(pending.c_shipmentsInfo) || custom.shipmentsInfo;
    if (pending.c_externalChannelOrderStatus) {
        custom.externalChannelOrderStatus = pending.c_externalChannelOrderStatus;
    }
    if (pending.external_order_status) {
        order.setExternalOrderStatus(textOf(pending.external_order_status));
    }
}

/**
 * @param {*} value
 * @returns {string}
 */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}

module.exports = {
    pendingWords: pendingWords,
    keepPendingWords: keepPendingWords
};
