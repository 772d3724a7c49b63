import { approveCancellation, getRejectReasons, rejectCancellation } from '../openapi/cancellations';
import { getOrderDetail } from '../openapi/orders';
import { decideRequest, isRefusedByShipping, refusalReason } from './rules/cancelRequest';
import type { RequestFacts } from './rules/cancelRequest';
import type { CancelRequestState } from '../lifecycle/store/ledger';
import { unchangedState } from '../lifecycle/rules/orderState';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import { cancelRequestOf, findEntry, storeCancelRequest } from '../lifecycle/store/ledger';
import type { KnownRequest, LedgerEntry } from '../lifecycle/store/ledger';
import { readState } from '../lifecycle/store/orderState';
import { getOrder } from '../lifecycle/store/orders';
import { answersCancelRequests } from '../platform/settings';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { adviseOnRequest, DECIDE_CANCELLATION } from './adviseOnRequest';
import type { Advice } from './adviseOnRequest';
import { alertOperations } from '../lifecycle/alertOperations';
import type { ShopAccess } from '../shops/callShop';
import { hookFailureText } from '../lifecycle/hookFailed';
import { askOms, canAsk } from '../oms/omsAdapter';
import { reconcileOrder } from '../lifecycle/reconcileOrder';
import { recordRequest } from '../lifecycle/recordRequest';
import { failed, refused, reported, waitsForAnswer } from '../tasks/reportResult';
import type { ReportResult } from '../tasks/reportResult';

/** How long to wait before the OMS, or TikTok's state, is looked at again; seconds. */
const ASK_AGAIN = 10 * 60;
/** How long TikTok may take to show what it has accepted; seconds. */
const SETTLES_WITHIN = 60;
/** How long before the deadline operations are told that nobody has answered; seconds. */
const LATE = 4 * 60 * 60;

/** An order whose buyer wants to cancel, on both sides. */
interface Matter {
    access: ShopAccess;
    order: dw.order.Order;
    entry: LedgerEntry;
    request: KnownRequest;
    tiktokOrder: TikTokOrder;
}

/**
 * Answers one request. TikTok's state of the order, read just before, decides whether there still is one.
 * @param orders - as Get Order Detail gave them
 */
export function answerCancelRequest(access: ShopAccess, task: Task, orders: TikTokOrder[]): ReportResult {
    const entry = findEntry(task.custom.externalOrderId || '');
    const order = entry ? getOrder(entry.custom.orderNo || '') : null;
    const request = entry ? cancelRequestOf(entry) : null;
    const tiktokOrder = orders.filter((candidate) => candidate.id === task.custom.externalOrderId)[0];
    if (!entry || !order || !request || !tiktokOrder) {
        return refused('order_not_found', 'There is no such order any more');
    }
    const matter = { access: access, order: order, entry: entry, request: request, tiktokOrder: tiktokOrder };
    // Not open, it was settled on TikTok meanwhile.
    return request.state === 'open' ? answer(matter) : reported('');
}

function answer(matter: Matter): ReportResult {
    const tiktokOrder = matter.tiktokOrder;
    if (tiktokOrder.status === 'CANCELLED' || !tiktokOrder.is_buyer_request_cancel) {
        reconcileOrder(tiktokOrder);
        return close(matter, tiktokOrder.status === 'CANCELLED' ? 'accepted' : 'closed', matter.request.remark);
    }
    return act(matter);
}

function act(matter: Matter): ReportResult {
    const facts = factsOf(matter);
    // What is settled without it, the hook is not asked.
    const isSettled = facts.hasShipped || facts.choice !== '';
    const advice = isSettled ? NO_ADVICE : adviseOnRequest(matter.order, matter.request);
    facts.advice = advice.decision;
    let decision = decideRequest(facts);
    if (decision === 'ask-oms') {
        facts.omsAnswer = ask(matter);
        decision = decideRequest(facts);
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

const NO_ADVICE: Advice = { decision: '', hasFailed: false };

/** What operations are told when the answer is theirs. */
function questionFor(advice: Advice): string {
    const question = 'The buyer wants to cancel: accept or refuse the request';
    return advice.hasFailed ? question + '. ' + hookFailureText(DECIDE_CANCELLATION) : question;
}

function factsOf(matter: Matter): RequestFacts {
    const shippedHere = unchangedState(readState(matter.order, matter.entry)).shippingStatus !== 'NOTSHIPPED';
    const shippedThere = matter.tiktokOrder.line_items.some((line) => !!line.tracking_number);
    return {
        hasShipped: shippedHere || shippedThere,
        choice: matter.request.choice,
        advice: '',
        isAutomatic: answersCancelRequests(),
        hasOms: canAsk(),
        omsAnswer: ''
    };
}

function ask(matter: Matter): RequestFacts['omsAnswer'] {
    const request = matter.request;
    return askOms({
        eventId: 'request-' + request.cancelId,
        orderNo: matter.order.orderNo,
        externalOrderId: request.orderId,
        status: 'CANCELLED',
        initiator: 'BUYER',
        reason: request.reason,
        answerBy: request.answerBy === 0 ? '' : new Date(request.answerBy * 1000).toISOString()
    });
}

/** Once TikTok has approved, its state is read again and applied: then the order is cancelled here as well. */
function accept(matter: Matter): ReportResult {
    const cancelId = matter.request.cancelId;
    const api = matter.access.shop.api;
    const approved = approveCancellation(api, cancelId, 'approve-' + cancelId);
    if (!approved.ok) {
        return failed(approved);
    }
    const details = getOrderDetail(api, [matter.request.orderId]);
    const now = details.ok ? details.data.items[0] : undefined;
    if (!now || now.status !== 'CANCELLED') {
        return lookAgain(SETTLES_WITHIN);
    }
    // The order first: a request that is closed is not looked at again, so a stop in between would leave the order alive.
    reconcileOrder(now);
    return close(matter, 'accepted', '');
}

function refuse(matter: Matter, remark: string): ReportResult {
    if (matter.request.remark !== remark) {
        record(matter, 'open', remark);
    }
    if (isRefusedByShipping(matter.access.shop.region)) {
        return waitForAnswer(matter, '');
    }
    const api = matter.access.shop.api;
    const cancelId = matter.request.cancelId;
    const reasons = getRejectReasons(api, cancelId);
    if (!reasons.ok) {
        return failed(reasons);
    }
    const reason = refusalReason(reasons.data);
    if (reason === null) {
        return refused(
            'no_reject_reason',
            'TikTok offers no reason to refuse this request: answer it in Seller Center'
        );
    }
    const rejected = rejectCancellation(api, cancelId, reason, 'reject-' + cancelId);
    return rejected.ok ? close(matter, 'refused', remark) : failed(rejected);
}

/**
 * Someone else has to act: a person, the OMS, or whoever ships. Operations are told once, and again when time runs out.
 * @param question - what to tell them before that; empty for nothing
 */
function waitForAnswer(matter: Matter, question: string): ReportResult {
    const left = matter.request.answerBy - epochSeconds();
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

function lookAgain(seconds: number): ReportResult {
    return waitsForAnswer(epochSeconds() + seconds);
}

function alertOnce(matter: Matter, text: string): void {
    if (matter.request.alerted === text) {
        return;
    }
    inTransaction(() => {
        matter.request.alerted = text;
        storeCancelRequest(matter.entry, matter.request);
        alertOperations(matter.order, matter.entry, text);
    });
}

function close(matter: Matter, state: CancelRequestState, remark: string): ReportResult {
    record(matter, state, remark);
    return reported('');
}

/** Keeps what became of the request, also as a note on the order. */
function record(matter: Matter, state: CancelRequestState, remark: string): void {
    inTransaction(() => recordRequest(matter.order, matter.entry, matter.request, state, remark));
}
