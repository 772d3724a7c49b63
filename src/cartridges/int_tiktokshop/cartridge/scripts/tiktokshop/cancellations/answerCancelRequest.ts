import { approveCancellation, fetchRejectReasons, rejectCancellation } from '../openapi/cancellations';
import { fetchOrderDetail } from '../openapi/orders';
import { decideRequest, refusalReason } from './rules/cancelRequest';
import type { RequestFacts } from './rules/cancelRequest';
import { cancelRequestOf, storeCancelRequest } from '../lifecycle/store/ledger/cancelRequest';
import type { CancelRequestState, KnownRequest } from '../lifecycle/store/ledger/cancelRequest';
import { hasShipped } from '../lifecycle/rules/orderState';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { markReportDue } from '../lifecycle/store/ledger/due/reportDue';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { getState } from '../lifecycle/store/orderState';
import { orderOf } from '../lifecycle/store/orders';
import { answersCancelRequests } from '../platform/settings';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { adviseOnRequest, DECIDE_CANCELLATION } from './adviseOnRequest';
import type { Advice } from './adviseOnRequest';
import { alertOperations } from '../lifecycle/alertOperations';
import type { ShopAccess } from '../shops/openAccess';
import { noteStockAdvice } from '../shops/orders/noteStockAdvice';
import { HOUR_IN_SECONDS } from '../platform/rules/durations';
import { isoTimeOf } from '../platform/rules/isoTime';
import { notice, storedNotice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { askOms, canAskOms } from '../oms/omsAdapter';
import { reconcileOrder } from '../updates/reconcileOrder';
import { recordRequest } from '../lifecycle/recordRequest';
import { catchUpIfChanged } from '../patches/catchUpIfChanged';
import { done, failed, refused, waitsForAnswer } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { hasTrait } from '../lifecycle/rules/tiktok/markets';

/** How long to wait before the OMS, or TikTok's state, is looked at again; seconds. */
const ASK_AGAIN = 10 * 60;
/** How long TikTok may take to show what it has accepted; seconds. */
const SETTLES_WITHIN = 60;
/** How long before the deadline operations are told that the request has no answer; seconds. */
const LATE = 4 * HOUR_IN_SECONDS;

/** An order whose buyer wants to cancel, on both sides. */
interface AnswerContext {
    access: ShopAccess;
    order: dw.order.Order;
    entry: LedgerEntry;
    request: KnownRequest;
    tiktokOrder: TikTokOrder;
}

/**
 * Answers one request. TikTok's state of the order, read just before, decides whether there still is one.
 * @param orders - the task's, as Get Order Detail gave it
 */
export function answerCancelRequest(access: ShopAccess, task: Task, orders: TikTokOrder[]): TaskOutcome {
    const entry = findEntry(task.custom.externalOrderId || '');
    const found = orderOf(entry);
    const tiktokOrder = orders[0];
    if (!entry || !found || !cancelRequestOf(entry) || !tiktokOrder) {
        return refused('order_not_found', notice('task.order_not_found'));
    }
    // The order may show a shipment that was not applied yet, and after a shipment the request is refused.
    const order = catchUpIfChanged(found, entry);
    const request = cancelRequestOf(entry) as KnownRequest;
    const context = { access: access, order: order, entry: entry, request: request, tiktokOrder: tiktokOrder };
    // Not open, it was settled on TikTok meanwhile.
    return request.state === 'open' ? answer(context) : done();
}

function answer(context: AnswerContext): TaskOutcome {
    const tiktokOrder = context.tiktokOrder;
    if (tiktokOrder.status === 'CANCELLED' || !tiktokOrder.is_buyer_request_cancel) {
        reconcileOrder(tiktokOrder);
        return close(context, tiktokOrder.status === 'CANCELLED' ? 'accepted' : 'closed', context.request.remark);
    }
    return act(context);
}

function act(context: AnswerContext): TaskOutcome {
    const facts = factsOf(context);
    // What is settled without it, the hook is not asked.
    const isSettled = facts.hasShipped || facts.choice !== '';
    const advice = isSettled ? NO_ADVICE : adviseOnRequest(context.order, context.request);
    facts.advice = advice.decision;
    let decision = decideRequest(facts);
    if (decision === 'ask-oms') {
        facts.omsAnswer = ask(context);
        decision = decideRequest(facts);
    }
    if (decision === 'accept') {
        return accept(context);
    }
    if (decision === 'refuse') {
        return refuse(context, facts);
    }
    return alertAndWait(context, decision === 'wait' ? questionFor(context, advice) : null);
}

const NO_ADVICE: Advice = { decision: '', hasFailed: false };

/** What operations are told when the answer is theirs: only what their market allows. */
function questionFor(context: AnswerContext, advice: Advice): Notice {
    const hook = notice('hook.failed', [DECIDE_CANCELLATION]);
    if (hasTrait(context.access.shop.region, 'shipping-refuses')) {
        return advice.hasFailed
            ? notice('alert.answer_request_or_ship_hook', [hook])
            : notice('alert.answer_request_or_ship');
    }
    return advice.hasFailed ? notice('alert.answer_request_hook', [hook]) : notice('alert.answer_request');
}

function factsOf(context: AnswerContext): RequestFacts {
    const shippedHere = hasShipped(getState(context.order, context.entry));
    const shippedThere = context.tiktokOrder.line_items.some((line) => !!line.tracking_number);
    return {
        hasShipped: shippedHere || shippedThere,
        choice: context.request.choice,
        advice: '',
        isAutomatic: answersCancelRequests(),
        hasOms: canAskOms(),
        omsAnswer: ''
    };
}

function ask(context: AnswerContext): RequestFacts['omsAnswer'] {
    const request = context.request;
    return askOms({
        eventId: 'request-' + request.cancelId,
        orderNo: context.order.orderNo,
        externalOrderId: request.orderId,
        status: 'CANCELLED',
        initiator: 'BUYER',
        reason: request.reason,
        answerBy: isoTimeOf(request.answerBy)
    });
}

/** Once TikTok has approved, its state is read again and applied: then the order is cancelled here as well. */
function accept(context: AnswerContext): TaskOutcome {
    const cancelId = context.request.cancelId;
    const api = context.access.shop.api;
    const approved = approveCancellation(api, cancelId, 'approve-' + cancelId);
    if (!approved.ok) {
        return failed(approved);
    }
    const details = fetchOrderDetail(api, [context.request.orderId]);
    const now = details.ok ? details.data.items[0] : undefined;
    if (!now || now.status !== 'CANCELLED') {
        return lookAgain(SETTLES_WITHIN);
    }
    // The order first: a request that is closed is not looked at again, so a stop in between would leave the order alive.
    noteStockAdvice(context.access, [now]);
    reconcileOrder(now);
    return close(context, 'accepted', '');
}

function refuse(context: AnswerContext, { hasShipped }: RequestFacts): TaskOutcome {
    const remark = storedNotice(notice(hasShipped ? 'request.has_shipped' : 'request.cannot_cancel'));
    record(context, 'open', remark);
    if (hasTrait(context.access.shop.region, 'shipping-refuses')) {
        return alertAndWait(context, null);
    }
    const api = context.access.shop.api;
    const cancelId = context.request.cancelId;
    const reasons = fetchRejectReasons(api, cancelId);
    if (!reasons.ok) {
        return failed(reasons);
    }
    const reason = refusalReason(reasons.data.map(({ name }) => name));
    if (reason === null) {
        return refused('no_reject_reason', notice('task.no_reject_reason'));
    }
    const rejected = rejectCancellation(api, cancelId, reason, 'reject-' + cancelId);
    if (!rejected.ok) {
        return failed(rejected);
    }
    if (hasShipped) {
        // TikTok takes the shipment now.
        inTransaction(() => markReportDue(context.entry));
    }
    return close(context, 'refused', remark);
}

/**
 * Waits for a person, the OMS or the shipper. Alerts operations once, and again when time runs out.
 * @param question - what to tell them before that; null for nothing
 */
function alertAndWait(context: AnswerContext, question: Notice | null): TaskOutcome {
    const left = context.request.answerBy - tiktokSeconds();
    if (context.request.answerBy > 0 && left < LATE) {
        alertOnce(context, notice('alert.request_ends'));
    } else if (question) {
        alertOnce(context, question);
    }
    return lookAgain(ASK_AGAIN);
}

function lookAgain(seconds: number): TaskOutcome {
    return waitsForAnswer(epochSeconds() + seconds);
}

function alertOnce(context: AnswerContext, alert: Notice): void {
    if (context.request.alerted === storedNotice(alert)) {
        return;
    }
    inTransaction(() => {
        const known = presentRequest(context);
        if (known) {
            known.alerted = storedNotice(alert);
            storeCancelRequest(context.entry, known);
            alertOperations(context.order, context.entry, alert);
        }
    });
}

function close(context: AnswerContext, state: CancelRequestState, remark: string): TaskOutcome {
    record(context, state, remark);
    return done();
}

/** Records the outcome of the request, also as a note on the order. */
function record(context: AnswerContext, state: CancelRequestState, remark: string): void {
    inTransaction(() => {
        const known = presentRequest(context);
        if (known && (known.state === 'open' || state !== 'open')) {
            known.state = state;
            known.remark = remark;
            recordRequest(context.order, context.entry, known);
        }
    });
}

/**
 * The request as the ledger has it now: while TikTok and the OMS were asked, a person may have chosen, and must not be overruled.
 * @returns null if the buyer has asked again since
 */
function presentRequest({ entry, request }: AnswerContext): KnownRequest | null {
    const known = cancelRequestOf(entry);
    return known && known.cancelId === request.cancelId ? known : null;
}
