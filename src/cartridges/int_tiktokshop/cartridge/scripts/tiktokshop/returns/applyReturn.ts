import { alertOperations } from '../lifecycle/alertOperations';
import { availableUnits, unchangedState } from '../lifecycle/rules/orderState';
import type { KnownRefund, KnownReturn } from '../lifecycle/rules/knownReturns';
import { countUnits } from '../lifecycle/rules/units';
import { addHistory } from '../lifecycle/store/history';
import { endAlerts } from '../lifecycle/store/ledger/alerts';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { markCountDue } from '../lifecycle/store/ledger/due/countDue';
import { isErased } from '../lifecycle/store/isErased';
import { addNotice } from '../lifecycle/store/orderNotes';
import { writeChannelStatus } from '../lifecycle/store/orderFacts';
import { getState } from '../lifecycle/store/orderState';
import { orderOf } from '../lifecycle/store/orders';
import { knownReturns } from '../lifecycle/store/returns';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { fromMinorUnits } from '../platform/rules/money';
import { DECIMAL, notice } from '../platform/rules/notice';
import { stageNotice, typeNotice } from './rules/returnWords';
import { enqueueReturnEvent, enqueueReturnEventOfDeleted } from './enqueueReturnEvent';
import { endedReturnAlerts } from './rules/endedReturnAlerts';
import { newsOf } from './rules/returnNews';
import { refundOf } from './rules/refund';
import { returnedUnits } from './rules/returnedUnits';
import { stageOf } from './rules/returnStage';
import { withoutBuyer } from './rules/withoutBuyer';
import { bookReturn } from './store/bookedReturns';
import { choiceOf, findReturn, newReturn, receivedOf, storeTold, toldOf } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';

/** What applying a return has changed. */
export type AppliedReturn = 'applied' | 'unchanged' | 'without-order';

/** News of a return. */
interface ReturnChange {
    /** Its order; null if order retention has deleted the order since the return came. */
    order: dw.order.Order | null;
    entry: LedgerEntry | null;
    told: TikTokReturn;
    /** The return as it is here; null if it is new. */
    object: ReturnObject | null;
    /** What TikTok told last; null for nothing. */
    before: TikTokReturn | null;
}

/** What applying a return would change. Changes nothing. */
export function judgeReturn(read: TikTokReturn): AppliedReturn {
    const change = changeOf(read);
    return typeof change === 'string' ? change : 'applied';
}

function changeOf(read: TikTokReturn): ReturnChange | 'unchanged' | 'without-order' {
    const entry = findEntry(read.orderId);
    const order = orderOf(entry);
    const object = findReturn(read.returnId);
    if (!order && !object) {
        return 'without-order';
    }
    const told = !order || isErased(order) ? withoutBuyer(read) : read;
    const before = object && toldOf(object);
    const isKnown = before && (before.changedAt > told.changedAt || JSON.stringify(before) === JSON.stringify(told));
    return isKnown ? 'unchanged' : { order: order, entry: entry, told: told, object: object, before: before };
}

/**
 * Keeps what TikTok tells of a return, books it on the order and tells people. A repeat changes nothing, and neither does
 * what was read before something newer. Of an order that was deleted, or whose buyer was erased, it keeps nothing that leads to
 * the buyer. Needs a transaction.
 */
export function applyReturn(read: TikTokReturn, shopId: string): AppliedReturn {
    const change = changeOf(read);
    if (typeof change === 'string') {
        return change;
    }
    const { order, entry, told, before } = change;
    const object = change.object || newReturn(told.returnId);
    storeTold(object, told);
    object.custom.shopId = shopId;
    if (!order || !entry) {
        enqueueReturnEventOfDeleted(object, told);
        return 'applied';
    }
    object.custom.orderNo = order.orderNo;
    const paidBefore = knownRefund(entry, told.returnId);
    const refund = rebook(order, entry, object, told);
    const news = newsOf(before, told, choiceOf(object), countUnits(receivedOf(object)) > 0);
    if (news.isNewStatus) {
        noteStatus(entry, told);
    }
    noteRefund(order, told.returnId, paidBefore, refund);
    endAlerts(entry, endedReturnAlerts(knownReturns(entry)));
    news.alerts.forEach((alert) => alertOperations(order, entry, alert));
    enqueueReturnEvent(order, entry, object, told);
    return 'applied';
}

function knownRefund(entry: LedgerEntry, returnId: string): KnownRefund | null {
    const known = knownReturns(entry)[returnId];
    return known ? known.refund : null;
}

/**
 * Books a return on its order as it is now known. Needs a transaction.
 * @returns what the buyer got back; null for nothing
 */
export function rebook(
    order: dw.order.Order,
    entry: LedgerEntry,
    object: ReturnObject,
    told: TikTokReturn
): KnownRefund | null {
    const state = getState(order, entry);
    const earlier = knownReturns(entry)[told.returnId] || null;
    // Money that has left does not come back with a return that ends otherwise.
    const refund = refundOf(told) || (earlier && earlier.refund);
    const one: KnownReturn = {
        stage: stageOf(told.status),
        units: returnedUnits(told.lines, state.ordered),
        received: receivedOf(object),
        restocked: earlier ? earlier.restocked : {},
        refund: refund,
        told: earlier ? earlier.told : 0
    };
    bookReturn(order, entry, told.returnId, one, availableUnits(state));
    const channelStatus = unchangedState(getState(order, entry)).channelStatus;
    writeChannelStatus(order, channelStatus, unchangedState(state).channelStatus);
    markCountDue(entry);
    return refund;
}

function noteStatus(entry: LedgerEntry, told: TikTokReturn): void {
    const words = [typeNotice(told.type), stageNotice(stageOf(told.status))];
    addHistory(entry, 'TIKTOK', notice('history.return_status', words), { outcome: 'recorded' });
}

/** Writes a note when money was paid back, or its amount has changed. */
function noteRefund(
    order: dw.order.Order,
    returnId: string,
    before: KnownRefund | null,
    refund: KnownRefund | null
): void {
    if (refund && !sameRefund(before, refund)) {
        const amount = notice(DECIMAL, [fromMinorUnits(refund.amount, refund.currency)]);
        addNotice(order, notice('history.refunded', [amount, refund.currency, returnId]));
    }
}

function sameRefund(one: KnownRefund | null, other: KnownRefund): boolean {
    return one !== null && one.amount === other.amount && one.currency === other.currency;
}
