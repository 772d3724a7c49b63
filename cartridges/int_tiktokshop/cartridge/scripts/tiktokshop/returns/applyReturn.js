'use strict';

var alertOperations = require('../lifecycle/alertOperations');
var orderState = require('../lifecycle/rules/orderState');
var units = require('../lifecycle/rules/units');
var history = require('../lifecycle/store/history');
var alerts = require('../lifecycle/store/ledger/alerts');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var countDue = require('../lifecycle/store/ledger/due/countDue');
var isErased = require('../lifecycle/store/isErased');
var orderNotes = require('../lifecycle/store/orderNotes');
var orderFacts = require('../lifecycle/store/orderFacts');
var orderStateModule = require('../lifecycle/store/orderState');
var orders = require('../lifecycle/store/orders');
var returns = require('../lifecycle/store/returns');
var money = require('../platform/rules/money');
var notice = require('../platform/rules/notice');
var returnWords = require('./rules/returnWords');
var enqueueReturnEvent = require('./enqueueReturnEvent');
var endedReturnAlerts = require('./rules/endedReturnAlerts');
var newsOf = require('./rules/returnNews');
var refundModule = require('./rules/refund');
var returnedUnits = require('./rules/returnedUnits');
var returnStage = require('./rules/returnStage');
var withoutBuyer = require('./rules/withoutBuyer');
var bookReturn = require('./store/bookedReturns');
var returnObject = require('./store/returnObject');

/** @typedef {import('../lifecycle/rules/knownReturns').KnownRefund} KnownRefund */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */

/**
 * What applying a return has changed.
 * @typedef {'applied' | 'unchanged' | 'without-order'} AppliedReturn
 */

/**
 * News of a return.
 * @typedef {Object} ReturnChange
 * @property {dw.order.Order | null} order - Its order; null if order retention has deleted the order since the return
 *     came.
 * @property {LedgerEntry | null} entry
 * @property {TikTokReturn} told
 * @property {ReturnObject | null} object - The return as it is here; null if it is new.
 * @property {TikTokReturn | null} before - What TikTok told last; null for nothing.
 */

/**
 * What applying a return would change. Changes nothing.
 * @param {TikTokReturn} read
 * @returns {AppliedReturn}
 */
function judgeReturn(read) {
    var change = changeOf(read);
    return typeof change === 'string' ? change : 'applied';
}

/**
 * @param {TikTokReturn} read
 * @returns {ReturnChange | 'unchanged' | 'without-order'}
 */
function changeOf(read) {
    var entry = findEntry.findEntry(read.orderId);
    var order = orders.orderOf(entry);
    var object = returnObject.findReturn(read.returnId);
    if (!order && !object) {
        return 'without-order';
    }
    var told = !order || isErased(order) ? withoutBuyer(read) : read;
    var before = object && returnObject.toldOf(object);
    var isKnown = before && (before.changedAt > told.changedAt || JSON.stringify(before) === JSON.stringify(told));
    return isKnown ? 'unchanged' : { order: order, entry: entry, told: told, object: object, before: before };
}

/**
 * Keeps what TikTok tells of a return, books it on the order and tells people. A repeat changes nothing, and neither
 * does what was read before something newer. Of an order that was deleted, or whose buyer was erased, it keeps nothing
 * that leads to the buyer. Needs a transaction.
 * @param {TikTokReturn} read
 * @param {string} shopId
 * @returns {AppliedReturn}
 */
function applyReturn(read, shopId) {
    var change = changeOf(read);
    if (typeof change === 'string') {
        return change;
    }
    var order = change.order;
    var entry = change.entry;
    var told = change.told;
    var before = change.before;
    var object = change.object || returnObject.newReturn(told.returnId);
    returnObject.storeTold(object, told);
    object.custom.shopId = shopId;
    if (!order || !entry) {
        enqueueReturnEvent.enqueueReturnEventOfDeleted(object, told);
        return 'applied';
    }
    object.custom.orderNo = order.orderNo;
    var paidBefore = knownRefund(entry, told.returnId);
    var refund = rebook(order, entry, object, told);
    var news = newsOf(
        before,
        told,
        returnObject.choiceOf(object),
        units.countUnits(returnObject.receivedOf(object)) > 0
    );
    if (news.isNewStatus) {
        noteStatus(entry, told);
    }
    noteRefund(order, told.returnId, paidBefore, refund);
    alerts.endAlerts(entry, endedReturnAlerts.endedReturnAlerts(returns.knownReturns(entry)));
    news.alerts.forEach(function (alert) {
        alertOperations.alertOperations(order, entry, alert);
    });
    enqueueReturnEvent.enqueueReturnEvent(order, entry, object, told);
    return 'applied';
}

/**
 * @param {LedgerEntry} entry
 * @param {string} returnId
 * @returns {KnownRefund | null}
 */
function knownRefund(entry, returnId) {
    var known = returns.knownReturns(entry)[returnId];
    return known ? known.refund : null;
}

/**
 * Books a return on its order as it is now known. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ReturnObject} object
 * @param {TikTokReturn} told
 * @returns {KnownRefund | null} what the buyer got back; null for nothing
 */
function rebook(order, entry, object, told) {
    var state = orderStateModule.getState(order, entry);
    var earlier = returns.knownReturns(entry)[told.returnId] || null;
    // Money that has left does not come back with a return that ends otherwise.
    var refund = refundModule.refundOf(told) || (earlier && earlier.refund);
    var one = {
        stage: returnStage.stageOf(told.status),
        units: returnedUnits(told.lines, state.ordered),
        received: returnObject.receivedOf(object),
        restocked: earlier ? earlier.restocked : {},
        refund: refund,
        told: earlier ? earlier.told : 0
    };
    bookReturn(order, entry, told.returnId, one, orderState.availableUnits(state));
    var channelStatus = orderState.unchangedState(orderStateModule.getState(order, entry)).channelStatus;
    orderFacts.writeChannelStatus(order, channelStatus, orderState.unchangedState(state).channelStatus);
    countDue.markCountDue(entry);
    return refund;
}

/**
 * @param {LedgerEntry} entry
 * @param {TikTokReturn} told
 */
function noteStatus(entry, told) {
    var words = [returnWords.typeNotice(told.type), returnWords.stageNotice(returnStage.stageOf(told.status))];
    history.addHistory(entry, 'TIKTOK', notice.notice('history.return_status', words), { outcome: 'recorded' });
}

/**
 * Writes a note when money was paid back, or its amount has changed.
 * @param {dw.order.Order} order
 * @param {string} returnId
 * @param {KnownRefund | null} before
 * @param {KnownRefund | null} refund
 */
function noteRefund(order, returnId, before, refund) {
    if (refund && !sameRefund(before, refund)) {
        var amount = notice.notice(notice.DECIMAL, [money.fromMinorUnits(refund.amount, refund.currency)]);
        orderNotes.addNotice(order, notice.notice('history.refunded', [amount, refund.currency, returnId]));
    }
}

/**
 * @param {KnownRefund | null} one
 * @param {KnownRefund} other
 * @returns {boolean}
 */
function sameRefund(one, other) {
    return one !== null && one.amount === other.amount && one.currency === other.currency;
}

module.exports = {
    judgeReturn: judgeReturn,
    applyReturn: applyReturn,
    rebook: rebook
};
