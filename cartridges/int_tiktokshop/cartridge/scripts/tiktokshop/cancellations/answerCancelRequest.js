'use strict';

var cancellations = require('../openapi/cancellations');
var orders = require('../openapi/orders');
var cancelRequest = require('./rules/cancelRequest');
var orderState = require('../lifecycle/rules/orderState');
var clock = require('../platform/clock');
var ledger = require('../lifecycle/store/ledger');
var orderStateModule = require('../lifecycle/store/orderState');
var ordersModule = require('../lifecycle/store/orders');
var settings = require('../platform/settings');
var inTransaction = require('../platform/transaction');
var adviseOnRequest = require('./adviseOnRequest');
var alertOperations = require('../lifecycle/alertOperations');
var hookFailed = require('../lifecycle/hookFailed');
var omsAdapter = require('../oms/omsAdapter');
var reconcileOrder = require('../lifecycle/reconcileOrder');
var recordRequest = require('../lifecycle/recordRequest');
var reportResult = require('../tasks/reportResult');

/** @typedef {import('./rules/cancelRequest').RequestFacts} RequestFacts */
/** @typedef {import('../lifecycle/store/ledger').CancelRequestState} CancelRequestState */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lifecycle/store/ledger').KnownRequest} KnownRequest */
/** @typedef {import('../lifecycle/store/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('./adviseOnRequest').Advice} Advice */
/** @typedef {import('../shops/callShop').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/reportResult').ReportResult} ReportResult */

/** How long to wait before the OMS, or TikTok's state, is looked at again; seconds. */
var ASK_AGAIN = 10 * 60;

/** How long TikTok may take to show what it has accepted; seconds. */
var SETTLES_WITHIN = 60;

/** How long before the deadline operations are told that nobody has answered; seconds. */
var LATE = 4 * 60 * 60;

/**
 * An order whose buyer wants to cancel, on both sides.
 * @typedef {Object} Matter
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
 * @param {TikTokOrder[]} orders - as Get Order Detail gave them
 * @returns {ReportResult}
 */
function answerCancelRequest(access, task, orders) {
    var entry = ledger.findEntry(task.custom.externalOrderId || '');
    var order = entry ? ordersModule.getOrder(entry.custom.orderNo || '') : null;
    var request = entry ? ledger.cancelRequestOf(entry) : null;
    var tiktokOrder = orders.filter(function (candidate) {
        return candidate.id === task.custom.externalOrderId;
    })[0];
    if (!entry || !order || !request || !tiktokOrder) {
        return reportResult.refused('order_not_found', 'There is no such order any more');
    }
    var matter = { access: access, order: order, entry: entry, request: request, tiktokOrder: tiktokOrder };
    // Not open, it was settled on TikTok meanwhile.
    return request.state === 'open' ? answer(matter) : reportResult.reported('');
}

/**
 * @param {Matter} matter
 * @returns {ReportResult}
 */
function answer(matter) {
    var tiktokOrder = matter.tiktokOrder;
    if (tiktokOrder.status === 'CANCELLED' || !tiktokOrder.is_buyer_request_cancel) {
        reconcileOrder(tiktokOrder);
        return close(matter, tiktokOrder.status === 'CANCELLED' ? 'accepted' : 'closed', matter.request.remark);
    }
    return act(matter);
}

/**
 * @param {Matter} matter
 * @returns {ReportResult}
 */
function act(matter) {
    var facts = factsOf(matter);
    // What is settled without it, the hook is not asked.
    var isSettled = facts.hasShipped || facts.choice !== '';
    var advice = isSettled ? NO_ADVICE : adviseOnRequest.adviseOnRequest(matter.order, matter.request);
    facts.advice = advice.decision;
    var decision = cancelRequest.decideRequest(facts);
    if (decision === 'ask-oms') {
        facts.omsAnswer = ask(matter);
        decision = cancelRequest.decideRequest(facts);
    }
    if (decision === 'accept') {
        return accept(matter);
    }
    if (decision === 'refuse') {
        return refuse(
            matter,
            facts.hasShipped ? 'The order has shipped' : 'The seller cannot cancel the order any more'
        );
    }
    return waitForAnswer(matter, decision === 'wait' ? questionFor(advice) : '');
}

var NO_ADVICE = { decision: '', hasFailed: false };

/**
 * What operations are told when the answer is theirs.
 * @param {Advice} advice
 * @returns {string}
 */
function questionFor(advice) {
    var question = 'The buyer wants to cancel: accept or refuse the request';
    return advice.hasFailed
        ? question + '. ' + hookFailed.hookFailureText(adviseOnRequest.DECIDE_CANCELLATION)
        : question;
}

/**
 * @param {Matter} matter
 * @returns {RequestFacts}
 */
function factsOf(matter) {
    var shippedHere =
        orderState.unchangedState(orderStateModule.readState(matter.order, matter.entry)).shippingStatus !==
        'NOTSHIPPED';
    var shippedThere = matter.tiktokOrder.line_items.some(function (line) {
        return !!line.tracking_number;
    });
    return {
        hasShipped: shippedHere || shippedThere,
        choice: matter.request.choice,
        advice: '',
        isAutomatic: settings.answersCancelRequests(),
        hasOms: omsAdapter.canAsk(),
        omsAnswer: ''
    };
}

/**
 * @param {Matter} matter
 * @returns {RequestFacts['omsAnswer']}
 */
function ask(matter) {
    var request = matter.request;
    return omsAdapter.askOms({
        eventId: 'request-' + request.cancelId,
        orderNo: matter.order.orderNo,
        externalOrderId: request.orderId,
        status: 'CANCELLED',
        initiator: 'BUYER',
        reason: request.reason,
        answerBy: request.answerBy === 0 ? '' : new Date(request.answerBy * 1000).toISOString()
    });
}

/**
 * Once TikTok has approved, its state is read again and applied: then the order is cancelled here as well.
 * @param {Matter} matter
 * @returns {ReportResult}
 */
function accept(matter) {
    var cancelId = matter.request.cancelId;
    var api = matter.access.shop.api;
    var approved = cancellations.approveCancellation(api, cancelId, 'approve-' + cancelId);
    if (!approved.ok) {
        return reportResult.failed(approved);
    }
    var details = orders.getOrderDetail(api, [matter.request.orderId]);
    var now = details.ok ? details.data.items[0] : undefined;
    if (!now || now.status !== 'CANCELLED') {
        return lookAgain(SETTLES_WITHIN);
    }
    // The order first: a request that is closed is not looked at again, so a stop in between would leave the order alive.
    reconcileOrder(now);
    return close(matter, 'accepted', '');
}

/**
 * @param {Matter} matter
 * @param {string} remark
 * @returns {ReportResult}
 */
function refuse(matter, remark) {
    if (matter.request.remark !== remark) {
        record(matter, 'open', remark);
    }
    if (cancelRequest.isRefusedByShipping(matter.access.shop.region)) {
        return waitForAnswer(matter, '');
    }
    var api = matter.access.shop.api;
    var cancelId = matter.request.cancelId;
    var reasons = cancellations.getRejectReasons(api, cancelId);
    if (!reasons.ok) {
        return reportResult.failed(reasons);
    }
    var reason = cancelRequest.refusalReason(reasons.data);
    if (reason === null) {
        return reportResult.refused(
            'no_reject_reason',
            'TikTok offers no reason to refuse this request: answer it in Seller Center'
        );
    }
    var rejected = cancellations.rejectCancellation(api, cancelId, reason, 'reject-' + cancelId);
    return rejected.ok ? close(matter, 'refused', remark) : reportResult.failed(rejected);
}

/**
 * Someone else has to act: a person, the OMS, or whoever ships. Operations are told once, and again when time runs out.
 * @param {Matter} matter
 * @param {string} question - what to tell them before that; empty for nothing
 * @returns {ReportResult}
 */
function waitForAnswer(matter, question) {
    var left = matter.request.answerBy - clock.epochSeconds();
    if (matter.request.answerBy > 0 && left < LATE) {
        alertOnce(
            matter,
            'The buyer wants to cancel and TikTok will soon accept it: ship the order, or answer the request'
        );
    } else if (question !== '') {
        alertOnce(matter, question);
    }
    return lookAgain(ASK_AGAIN);
}

/**
 * @param {number} seconds
 * @returns {ReportResult}
 */
function lookAgain(seconds) {
    return reportResult.waitsForAnswer(clock.epochSeconds() + seconds);
}

/**
 * @param {Matter} matter
 * @param {string} text
 */
function alertOnce(matter, text) {
    if (matter.request.alerted === text) {
        return;
    }
    inTransaction(function () {
        matter.request.alerted = text;
        ledger.storeCancelRequest(matter.entry, matter.request);
        alertOperations.alertOperations(matter.order, matter.entry, text);
    });
}

/**
 * @param {Matter} matter
 * @param {CancelRequestState} state
 * @param {string} remark
 * @returns {ReportResult}
 */
function close(matter, state, remark) {
    record(matter, state, remark);
    return reportResult.reported('');
}

/**
 * Keeps what became of the request, also as a note on the order.
 * @param {Matter} matter
 * @param {CancelRequestState} state
 * @param {string} remark
 */
function record(matter, state, remark) {
    inTransaction(function () {
        return recordRequest.recordRequest(matter.order, matter.entry, matter.request, state, remark);
    });
}

module.exports = answerCancelRequest;
