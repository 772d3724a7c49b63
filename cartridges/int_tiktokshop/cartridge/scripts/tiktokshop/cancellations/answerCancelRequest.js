'use strict';

var cancellations = require('../openapi/cancellations');
var ordersModule = require('../openapi/orders');
var cancelRequest = require('./rules/cancelRequest');
var cancelRequestModule = require('../lifecycle/store/ledger/cancelRequest');
var orderState = require('../lifecycle/rules/orderState');
var clock = require('../platform/clock');
var clockSkew = require('../shops/store/clockSkew');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var reportDue = require('../lifecycle/store/ledger/due/reportDue');
var orderStateModule = require('../lifecycle/store/orderState');
var storeOrders = require('../lifecycle/store/orders');
var settings = require('../platform/settings');
var transaction = require('../platform/transaction');
var adviseOnRequest = require('./adviseOnRequest');
var alertOperations = require('../lifecycle/alertOperations');
var noteStockAdvice = require('../shops/orders/noteStockAdvice');
var durations = require('../platform/rules/durations');
var isoTime = require('../platform/rules/isoTime');
var notice = require('../platform/rules/notice');
var omsAdapter = require('../oms/omsAdapter');
var reconcileOrder = require('../updates/reconcileOrder');
var recordRequest = require('../lifecycle/recordRequest');
var catchUpIfChanged = require('../patches/catchUpIfChanged');
var taskOutcome = require('../tasks/taskOutcome');
var markets = require('../lifecycle/rules/tiktok/markets');

/** @typedef {import('./rules/cancelRequest').RequestFacts} RequestFacts */
/** @typedef {import('../lifecycle/store/ledger/cancelRequest').CancelRequestState} CancelRequestState */
/** @typedef {import('../lifecycle/store/ledger/cancelRequest').KnownRequest} KnownRequest */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('./adviseOnRequest').Advice} Advice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */

/** How long to wait before the OMS, or TikTok's state, is looked at again; seconds. */
var ASK_AGAIN = 10 * 60;

/** How long TikTok may take to show what it has accepted; seconds. */
var SETTLES_WITHIN = 60;

/** How long before the deadline operations are told that the request has no answer; seconds. */
var LATE = 4 * durations.HOUR_IN_SECONDS;

/**
 * An order whose buyer wants to cancel, on both sides.
 * @typedef {Object} AnswerContext
 * @property {ShopAccess} access
 * @property {dw.order.Order} order
 * @property {LedgerEntry} entry
 * @property {KnownRequest} request
 * @property {TikTokOrder} tiktokOrder
 */

/**
 * Answers one request. TikTok's state of the order, read just before, decides whether there still is one.
 * @param {ShopAccess} access
 * @param {Task} task
 * @param {TikTokOrder[]} orders - the task's, as Get Order Detail gave it
 * @returns {TaskOutcome}
 */
function answerCancelRequest(access, task, orders) {
    var entry = findEntry.findEntry(task.custom.externalOrderId || '');
    var found = storeOrders.orderOf(entry);
    var tiktokOrder = orders[0];
    if (!entry || !found || !cancelRequestModule.cancelRequestOf(entry) || !tiktokOrder) {
        return taskOutcome.refused('order_not_found', notice.notice('task.order_not_found'));
    }
    // The order may show a shipment that was not applied yet, and after a shipment the request is refused.
    var order = catchUpIfChanged(found, entry);
    var request = cancelRequestModule.cancelRequestOf(entry);
    var context = { access: access, order: order, entry: entry, request: request, tiktokOrder: tiktokOrder };
    // Not open, it was settled on TikTok meanwhile.
    return request.state === 'open' ? answer(context) : taskOutcome.done();
}

/**
 * @param {AnswerContext} context
 * @returns {TaskOutcome}
 */
function answer(context) {
    var tiktokOrder = context.tiktokOrder;
    if (tiktokOrder.status === 'CANCELLED' || !tiktokOrder.is_buyer_request_cancel) {
        reconcileOrder(tiktokOrder);
        return close(context, tiktokOrder.status === 'CANCELLED' ? 'accepted' : 'closed', context.request.remark);
    }
    return act(context);
}

/**
 * @param {AnswerContext} context
 * @returns {TaskOutcome}
 */
function act(context) {
    var facts = factsOf(context);
    // What is settled without it, the hook is not asked.
    var isSettled = facts.hasShipped || facts.choice !== '';
    var advice = isSettled ? NO_ADVICE : adviseOnRequest.adviseOnRequest(context.order, context.request);
    facts.advice = advice.decision;
    var decision = cancelRequest.decideRequest(facts);
    if (decision === 'ask-oms') {
        facts.omsAnswer = ask(context);
        decision = cancelRequest.decideRequest(facts);
    }
    if (decision === 'accept') {
        return accept(context);
    }
    if (decision === 'refuse') {
        return refuse(context, facts);
    }
    return alertAndWait(context, decision === 'wait' ? questionFor(context, advice) : null);
}

var NO_ADVICE = { decision: '', hasFailed: false };

/**
 * What operations are told when the answer is theirs: only what their market allows.
 * @param {AnswerContext} context
 * @param {Advice} advice
 * @returns {Notice}
 */
function questionFor(context, advice) {
    var hook = notice.notice('hook.failed', [adviseOnRequest.DECIDE_CANCELLATION]);
    if (markets.hasTrait(context.access.shop.region, 'shipping-refuses')) {
        return advice.hasFailed
            ? notice.notice('alert.answer_request_or_ship_hook', [hook])
            : notice.notice('alert.answer_request_or_ship');
    }
    return advice.hasFailed
        ? notice.notice('alert.answer_request_hook', [hook])
        : notice.notice('alert.answer_request');
}

/**
 * @param {AnswerContext} context
 * @returns {RequestFacts}
 */
function factsOf(context) {
    var shippedHere = orderState.hasShipped(orderStateModule.getState(context.order, context.entry));
    var shippedThere = context.tiktokOrder.line_items.some(function (line) {
        return !!line.tracking_number;
    });
    return {
        hasShipped: shippedHere || shippedThere,
        choice: context.request.choice,
        advice: '',
        isAutomatic: settings.answersCancelRequests(),
        hasOms: omsAdapter.canAskOms(),
        omsAnswer: ''
    };
}

/**
 * @param {AnswerContext} context
 * @returns {RequestFacts['omsAnswer']}
 */
function ask(context) {
    var request = context.request;
    return omsAdapter.askOms({
        eventId: 'request-' + request.cancelId,
        orderNo: context.order.orderNo,
        externalOrderId: request.orderId,
        status: 'CANCELLED',
        initiator: 'BUYER',
        reason: request.reason,
        answerBy: isoTime.isoTimeOf(request.answerBy)
    });
}

/**
 * Once TikTok has approved, its state is read again and applied: then the order is cancelled here as well.
 * @param {AnswerContext} context
 * @returns {TaskOutcome}
 */
function accept(context) {
    var cancelId = context.request.cancelId;
    var api = context.access.shop.api;
    var approved = cancellations.approveCancellation(api, cancelId, 'approve-' + cancelId);
    if (!approved.ok) {
        return taskOutcome.failed(approved);
    }
    var details = ordersModule.fetchOrderDetail(api, [context.request.orderId]);
    var now = details.ok ? details.data.items[0] : undefined;
    if (!now || now.status !== 'CANCELLED') {
        return lookAgain(SETTLES_WITHIN);
    }
    // The order first: a request that is closed is not looked at again, so a stop in between would leave the order alive.
    noteStockAdvice(context.access, [now]);
    reconcileOrder(now);
    return close(context, 'accepted', '');
}

/**
 * @param {AnswerContext} context
 * @param {RequestFacts} requestFacts
 * @returns {TaskOutcome}
 */
function refuse(context, requestFacts) {
    var hasShipped = requestFacts.hasShipped;
    var remark = notice.storedNotice(notice.notice(hasShipped ? 'request.has_shipped' : 'request.cannot_cancel'));
    record(context, 'open', remark);
    if (markets.hasTrait(context.access.shop.region, 'shipping-refuses')) {
        return alertAndWait(context, null);
    }
    var api = context.access.shop.api;
    var cancelId = context.request.cancelId;
    var reasons = cancellations.fetchRejectReasons(api, cancelId);
    if (!reasons.ok) {
        return taskOutcome.failed(reasons);
    }
    var reason = cancelRequest.refusalReason(
        reasons.data.map(function (item) {
            return item.name;
        })
    );
    if (reason === null) {
        return taskOutcome.refused('no_reject_reason', notice.notice('task.no_reject_reason'));
    }
    var rejected = cancellations.rejectCancellation(api, cancelId, reason, 'reject-' + cancelId);
    if (!rejected.ok) {
        return taskOutcome.failed(rejected);
    }
    if (hasShipped) {
        // TikTok takes the shipment now.
        transaction.inTransaction(function () {
            return reportDue.markReportDue(context.entry);
        });
    }
    return close(context, 'refused', remark);
}

/**
 * Waits for a person, the OMS or the shipper. Alerts operations once, and again when time runs out.
 * @param {AnswerContext} context
 * @param {Notice | null} question - what to tell them before that; null for nothing
 * @returns {TaskOutcome}
 */
function alertAndWait(context, question) {
    var left = context.request.answerBy - clockSkew.tiktokSeconds();
    if (context.request.answerBy > 0 && left < LATE) {
        alertOnce(context, notice.notice('alert.request_ends'));
    } else if (question) {
        alertOnce(context, question);
    }
    return lookAgain(ASK_AGAIN);
}

/**
 * @param {number} seconds
 * @returns {TaskOutcome}
 */
function lookAgain(seconds) {
    return taskOutcome.waitsForAnswer(clock.epochSeconds() + seconds);
}

/**
 * @param {AnswerContext} context
 * @param {Notice} alert
 */
function alertOnce(context, alert) {
    if (context.request.alerted === notice.storedNotice(alert)) {
        return;
    }
    transaction.inTransaction(function () {
        var known = presentRequest(context);
        if (known) {
            known.alerted = notice.storedNotice(alert);
            cancelRequestModule.storeCancelRequest(context.entry, known);
            alertOperations.alertOperations(context.order, context.entry, alert);
        }
    });
}

/**
 * @param {AnswerContext} context
 * @param {CancelRequestState} state
 * @param {string} remark
 * @returns {TaskOutcome}
 */
function close(context, state, remark) {
    record(context, state, remark);
    return taskOutcome.done();
}

/**
 * Records the outcome of the request, also as a note on the order.
 * @param {AnswerContext} context
 * @param {CancelRequestState} state
 * @param {string} remark
 */
function record(context, state, remark) {
    transaction.inTransaction(function () {
        var known = presentRequest(context);
        if (known && (known.state === 'open' || state !== 'open')) {
            known.state = state;
            known.remark = remark;
            recordRequest.recordRequest(context.order, context.entry, known);
        }
    });
}

/**
 * The request as the ledger has it now: while TikTok and the OMS were asked, a person may have chosen, and must not be
 * overruled.
 * @param {AnswerContext} answerContext
 * @returns {KnownRequest | null} null if the buyer has asked again since
 */
function presentRequest(answerContext) {
    var entry = answerContext.entry;
    var request = answerContext.request;
    var known = cancelRequestModule.cancelRequestOf(entry);
    return known && known.cancelId === request.cancelId ? known : null;
}

module.exports = answerCancelRequest;
