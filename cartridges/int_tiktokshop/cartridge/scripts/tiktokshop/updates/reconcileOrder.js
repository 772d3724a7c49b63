'use strict';

var tiktokState = require('../lifecycle/rules/tiktok/tiktokState');
var tiktokPayment = require('../lifecycle/rules/tiktok/tiktokPayment');
var shippedOnTikTok = require('../lifecycle/rules/tiktok/shippedOnTikTok');
var whoShips = require('../lifecycle/rules/tiktok/whoShips');
var unitPairs = require('../lifecycle/rules/tiktok/unitPairs');
var orderState = require('../lifecycle/rules/orderState');
var units = require('../lifecycle/rules/units');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var packageIds = require('../lifecycle/store/ledger/packageIds');
var shopSettings = require('../platform/shopSettings');
var dispatchDeadline = require('../lifecycle/store/ledger/dispatchDeadline');
var tiktokFacts = require('../lifecycle/store/ledger/tiktokFacts');
var orderLines = require('../lifecycle/store/orderLines');
var orderStateModule = require('../lifecycle/store/orderState');
var orders = require('../lifecycle/store/orders');
var json = require('../platform/json');
var transaction = require('../platform/transaction');
var alertOperations = require('../lifecycle/alertOperations');
var applyMessage = require('../lifecycle/applyMessage');
var nameGoods = require('../lifecycle/nameGoods');
var cancelDeleted = require('../lifecycle/cancelDeleted');
var correctAddress = require('../lifecycle/correctAddress');
var recordRequest = require('../lifecycle/recordRequest');
var rememberMessage = require('../lifecycle/rememberMessage');
var alertRefusal = require('../lifecycle/alertRefusal');
var catchUpIfChanged = require('../patches/catchUpIfChanged');
var notice = require('../platform/rules/notice');
var orderStage = require('../lifecycle/rules/tiktok/orderStage');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../lifecycle/rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../lifecycle/rules/units').Units} Units */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Brings an order to the state it has at TikTok: cancelled in part or in full, delivered, completed, or with a new
 * address. Ignores orders that this site does not have: each will be created with the state that it has then. If an
 * order was deleted here, the OMS learns what TikTok cancels of it.
 * @param {TikTokOrder} tiktokOrder - as read from Get Order Detail
 */
function reconcileOrder(tiktokOrder) {
    var known = findEntry.findEntry(tiktokOrder.id);
    var found = orders.orderOf(known);
    if (!known) {
        return;
    }
    if (!found) {
        cancelDeleted(tiktokOrder);
        return;
    }
    nameGoods(tiktokOrder);
    var order = catchUpIfChanged(found, known);
    var told = transaction.inTransaction(function () {
        return reconcile(order, findEntry.findEntry(tiktokOrder.id), tiktokOrder, null);
    }, isKept);
    if (told && !isKept(told)) {
        transaction.inTransaction(function () {
            var entry = findEntry.findEntry(tiktokOrder.id);
            reconcile(order, entry, tiktokOrder, told);
            rememberMessage(entry, told.message, told.outcome);
            alertRefusal(order, entry, 'tiktok', told.outcome);
        });
    }
}

/**
 * The last message that an order of TikTok came to, and what has come of it.
 * @typedef {Object} Told
 * @property {OrderMessage} message
 * @property {Outcome} outcome
 */

/**
 * Whether the transaction is committed: with a rejected message it is rolled back, and done again without that one.
 * @param {Told | null} told
 * @returns {boolean}
 */
function isKept(told) {
    return !told || told.outcome.outcome !== 'rejected';
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 * @param {Told | null} refused - the message that was rejected before: what follows it waits as well
 * @returns {Told | null}
 */
function reconcile(order, entry, tiktokOrder, refused) {
    rememberRead(order, entry, tiktokOrder);
    dispatchDeadline.rememberShipBy(entry, tiktokState.shipByOf(tiktokOrder));
    var state = orderStateModule.getState(order, entry);
    if (state.status !== 'CANCELLED') {
        var isNewAddress = tiktokOrder.has_updated_recipient_address === true && !orderState.hasShipped(state);
        (isNewAddress ? correctAddress.correctAddress : correctAddress.completeAddress)(order, entry, tiktokOrder);
    }
    if (tiktokOrder.status === 'CANCELLED' || !tiktokOrder.is_buyer_request_cancel) {
        recordRequest.settleRequest(order, entry, tiktokOrder.status === 'CANCELLED' ? 'accepted' : 'closed');
    }
    rememberPackages(entry, tiktokOrder, state);
    var told = applyAll(order, entry, tiktokOrder, state, refused);
    noteCash(order, tiktokOrder);
    if (!refused && isKept(told)) {
        alertOfRest(order, entry, tiktokOrder, told ? orderStateModule.getState(order, entry) : state);
    }
    return told;
}

/**
 * Alerts operations of what TikTok's order shows and no message could apply here.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 * @param {OrderState} state
 */
function alertOfRest(order, entry, tiktokOrder, state) {
    if (state.status === 'CANCELLED') {
        return;
    }
    if (isOver(tiktokOrder) && !orderState.hasShipped(state)) {
        alertOperations.alertOperationsOnce(
            order,
            entry,
            notice.notice('alert.not_shipped_here', [tiktokOrder.status])
        );
    }
    alertOfMistakenUnits(order, entry, tiktokState.mistakenUnits(tiktokOrder, state));
}

/**
 * TikTok's connector does not say that TikTok ships from its own warehouse, so the order has taken stock of the site.
 * The platform gives stock back only with a cancellation: operations are alerted, once.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 */
function rememberRead(order, entry, tiktokOrder) {
    var wasKnown = tiktokFacts.orderKindsOf(entry).some(function (known) {
        return known.kind === 'fbt';
    });
    tiktokFacts.rememberTikTokOrder(entry, order, tiktokOrder);
    var taken = json.storedJson(entry.custom.stockTaken, {});
    if (whoShips.isFulfilledByTikTok(tiktokOrder) && !wasKnown && units.countUnits(taken) > 0) {
        alertOperations.alertOperations(
            order,
            entry,
            notice.notice('alert.fulfilled_by_tiktok', [units.listUnits(taken)])
        );
    }
}

/**
 * Remembers TikTok's ids of packages that were told from here, if TikTok shows them under our numbers.
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 * @param {OrderState} state
 */
function rememberPackages(entry, tiktokOrder, state) {
    var ids = packageIds.packageIdsOf(entry);
    shippedOnTikTok.knownOnTikTok(tiktokOrder, state.packages).forEach(function (item) {
        var packageId = item.packageId;
        var packageNos = item.packageNos;
        var unknown = packageNos.filter(function (packageNo) {
            return !ids[packageNo];
        });
        if (unknown.length > 0) {
            packageIds.rememberPackageIds(entry, unknown, packageId);
        }
    });
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Units} mistaken
 */
function alertOfMistakenUnits(order, entry, mistaken) {
    if (units.countUnits(mistaken) > 0) {
        alertOperations.alertOperationsOnce(
            order,
            entry,
            notice.notice('alert.units_too_late', [units.listUnits(mistaken)])
        );
    }
}

/**
 * With cash on delivery, the buyer pays when the parcel arrives.
 * @param {dw.order.Order} order
 * @param {TikTokOrder} tiktokOrder
 */
function noteCash(order, tiktokOrder) {
    if (tiktokPayment.isPaidOnDelivery(tiktokOrder)) {
        orders.markPaid(order);
    }
}

/**
 * Applies cancelled units first, then packages that left on TikTok, then the status of the rest.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 * @param {OrderState} state
 * @param {Told | null} refused
 * @returns {Told | null}
 */
function applyAll(order, entry, tiktokOrder, state, refused) {
    var last = refused && kindOf(refused.message);
    var told = null;
    var before = '';
    var message = readMessage(order, entry, tiktokOrder, state);
    while (message && kindOf(message) !== before && kindOf(message) !== last) {
        before = kindOf(message);
        told = { message: message, outcome: applyMessage(order, entry, message) };
        var isMore = isKept(told) && before !== 'status';
        message = isMore ? readMessage(order, entry, tiktokOrder, orderStateModule.getState(order, entry)) : null;
    }
    return told;
}

/**
 * @param {OrderMessage} message
 * @returns {'units' | 'packages' | 'status'}
 */
function kindOf(message) {
    if (message.cancelledItems) {
        return 'units';
    }
    return message.packages.length > 0 ? 'packages' : 'status';
}

/**
 * The next news in TikTok's order as a message; null if there is none.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 * @param {OrderState} state
 * @returns {OrderMessage | null}
 */
function readMessage(order, entry, tiktokOrder, state) {
    var message = tiktokState.messageOf(tiktokOrder, units.plus(state.cancelled, state.cancelledTooLate), {
        status: state.status,
        hasShipped: orderState.hasShipped(state)
    });
    if (message && message.cancelledItems) {
        message.lines = unitPairs.cancelledLines(tiktokOrder, orderLines.orderedLines(order));
    }
    var isCancellation = message !== null && message.status === 'CANCELLED';
    return (isCancellation ? null : shipmentOf(entry, tiktokOrder, state)) || message;
}

/**
 * What has left on TikTok without word from here. Where the OMS reports a seller's parcels, TikTok only knows first.
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 * @param {OrderState} state
 * @returns {OrderMessage | null}
 */
function shipmentOf(entry, tiktokOrder, state) {
    if (shopSettings.reporterOf(entry.custom.shopId) === 'oms' && !whoShips.isShippedByTikTok(tiktokOrder)) {
        return null;
    }
    var ids = packageIds.packageIdsOf(entry);
    var reported = Object.keys(ids).map(function (packageNo) {
        return ids[packageNo];
    });
    var packages = shippedOnTikTok.shippedOnTikTok(
        tiktokOrder,
        state,
        whoShips.isShippedByTikTok(tiktokOrder) ? [] : reported
    );
    return packages.length > 0 ? tiktokState.shipmentMessage(tiktokOrder, packages) : null;
}

/**
 * Whether TikTok is done with the order. `COMPLETED` without a shipment means that TikTok has refunded it.
 * @param {TikTokOrder} tiktokOrder
 * @returns {boolean}
 */
function isOver(tiktokOrder) {
    return orderStage.stageOfOrder(tiktokOrder.status) === 'over';
}

module.exports = reconcileOrder;
