'use strict';

var orderState = require('../rules/orderState');
var orderStatus = require('../rules/orderStatus');
var orderFacts = require('./orderFacts');
var orderStateModule = require('./orderState');
var returns = require('./returns');
var unjudgedGoods = require('./unjudgedGoods');

/** @typedef {import('../rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * What others have written to attributes of an order, by the names that a PATCH has for them.
 * @typedef {{ [name: string]: * }} Words
 */

var CANCELLING = ['cancel', 'cancel_order'];

/**
 * Status fields and actions that differ. restoreState removes an action once it was applied or refused.
 * @param {dw.order.Order} order
 * @param {LedgerEntry | null} entry
 * @param {OrderChanges} applied
 * @returns {Words}
 */
function changedWords(order, entry, applied) {
    var custom = order.custom;
    var channelStatus = Number(custom.externalChannelOrderStatus.value || applied.channelStatus);
    var words = {};
    putChanged(words, 'c_externalOrderStatus', custom.externalOrderStatus, applied.status);
    putChanged(words, 'external_order_status', order.externalOrderStatus, applied.status);
    putChanged(words, 'c_externalChannelOrderStatus', channelStatus, applied.channelStatus);
    putChanged(words, 'c_orderAction', custom.orderAction, '');
    var isCancelling =
        CANCELLING.indexOf(custom.orderAction || '') >= 0 ||
        Object.keys(words).some(function (name) {
            return /Status/.test(name);
        });
    // Beside a cancellation that was applied, cancelInfo repeats it. Elsewhere it asks for one that nothing else names.
    putChanged(
        words,
        'c_externalReturnStatus',
        returns.returnStatusOf(order),
        entry ? returns.returnsOf(entry).status : null
    );
    if (isCancelling || applied.status !== 'CANCELLED') {
        putChanged(words, 'c_cancelInfo', custom.cancelInfo, '');
    }
    // The channel status that comes with further units to cancel is the one that the order has from the units before.
    if (words.c_cancelInfo !== undefined && applied.channelStatus === orderStatus.CHANNEL_STATUS.CANCELLED_PARTIAL) {
        words.c_externalChannelOrderStatus = channelStatus;
    }
    return words;
}

/**
 * Status fields, actions and packages that differ, for the successor of an edited order, which takes them over before
 * they were judged. Its return status is carried over with the return statuses of the lines.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {Words}
 */
function unjudgedWords(order, entry) {
    var words = changedWords(order, entry, orderState.unchangedState(orderStateModule.getState(order, entry)));
    delete words.c_externalReturnStatus;
    putChanged(
        words,
        'c_shipmentsInfo',
        order.custom.shipmentsInfo,
        orderFacts.shipmentsInfoOf(orderStateModule.packagesOf(order, entry))
    );
    return words;
}

/**
 * Adds a written value if it differs from what was applied.
 * @param {Words} words
 * @param {string} name
 * @param {*} value
 * @param {*} applied
 */
function putChanged(words, name, value, applied) {
    if (!orderFacts.isOurs(value, applied === null ? '' : applied)) {
        words[name] = value;
    }
}

/**
 * Writes words to an order, for the sweep to judge. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Words} words
 */
function writeUnjudged(order, words) {
    var custom = order.custom;
    custom.externalOrderStatus = textOf(words.c_externalOrderStatus) || custom.externalOrderStatus;
    custom.orderAction = textOf(words.c_orderAction) || custom.orderAction;
    custom.cancelInfo = textOf(words.c_cancelInfo) || custom.cancelInfo;
    custom.shipmentsInfo = textOf(words.c_shipmentsInfo) || custom.shipmentsInfo;
    if (words.c_externalChannelOrderStatus) {
        custom.externalChannelOrderStatus = words.c_externalChannelOrderStatus;
    }
    if (words.external_order_status) {
        order.setExternalOrderStatus(textOf(words.external_order_status));
    }
}

/**
 * Clears what TikTok and the seller write to an order from one that was edited: a value that stands there later is a
 * message under the old number. Needs a transaction.
 * @param {dw.order.Order} edited
 */
function clearWords(edited) {
    edited.custom.externalOrderStatus = null;
    edited.custom.externalChannelOrderStatus = null;
    edited.custom.orderAction = null;
    edited.custom.cancelInfo = null;
    edited.custom.shipmentsInfo = null;
    edited.setExternalOrderStatus('');
    unjudgedGoods.clearLines(edited);
}

/**
 * @param {*} value
 * @returns {string}
 */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}

module.exports = {
    changedWords: changedWords,
    unjudgedWords: unjudgedWords,
    putChanged: putChanged,
    writeUnjudged: writeUnjudged,
    clearWords: clearWords
};
