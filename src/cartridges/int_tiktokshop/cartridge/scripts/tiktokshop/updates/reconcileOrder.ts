import { messageOf, mistakenUnits, shipByOf, shipmentMessage } from '../lifecycle/rules/tiktok/tiktokState';
import { isPaidOnDelivery } from '../lifecycle/rules/tiktok/tiktokPayment';
import { knownOnTikTok, shippedOnTikTok } from '../lifecycle/rules/tiktok/shippedOnTikTok';
import { isFulfilledByTikTok, isShippedByTikTok } from '../lifecycle/rules/tiktok/whoShips';
import { cancelledLines } from '../lifecycle/rules/tiktok/unitPairs';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { hasShipped } from '../lifecycle/rules/orderState';
import type { OrderState } from '../lifecycle/rules/orderState';
import type { OrderMessage } from '../lifecycle/rules/orderMessage';
import type { Outcome } from '../platform/rules/outcome';
import { countUnits, listUnits, plus } from '../lifecycle/rules/units';
import type { Units } from '../lifecycle/rules/units';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { packageIdsOf, rememberPackageIds } from '../lifecycle/store/ledger/packageIds';
import { reporterOf } from '../platform/shopSettings';
import { rememberShipBy } from '../lifecycle/store/ledger/dispatchDeadline';
import { orderKindsOf, rememberTikTokOrder } from '../lifecycle/store/ledger/tiktokFacts';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { orderedLines } from '../lifecycle/store/orderLines';
import { getState } from '../lifecycle/store/orderState';
import { markPaid, orderOf } from '../lifecycle/store/orders';
import { storedJson } from '../platform/json';
import { inTransaction } from '../platform/transaction';
import { alertOperations, alertOperationsOnce } from '../lifecycle/alertOperations';
import { applyMessage } from '../lifecycle/applyMessage';
import { nameGoods } from '../lifecycle/nameGoods';
import { cancelDeleted } from '../lifecycle/cancelDeleted';
import { completeAddress, correctAddress } from '../lifecycle/correctAddress';
import { settleRequest } from '../lifecycle/recordRequest';
import { rememberMessage } from '../lifecycle/rememberMessage';
import { alertRefusal } from '../lifecycle/alertRefusal';
import { catchUpIfChanged } from '../patches/catchUpIfChanged';
import { notice } from '../platform/rules/notice';
import { stageOfOrder } from '../lifecycle/rules/tiktok/orderStage';

/**
 * Brings an order to the state it has at TikTok: cancelled in part or in full, delivered, completed, or with a new
 * address. Ignores orders that this site does not have: each will be created with the state that it has then. If an order
 * was deleted here, the OMS learns what TikTok cancels of it.
 * @param tiktokOrder - as read from Get Order Detail
 */
export function reconcileOrder(tiktokOrder: TikTokOrder): void {
    const known = findEntry(tiktokOrder.id);
    const found = orderOf(known);
    if (!known) {
        return;
    }
    if (!found) {
        cancelDeleted(tiktokOrder);
        return;
    }
    nameGoods(tiktokOrder);
    const order = catchUpIfChanged(found, known);
    const told = inTransaction(
        () => reconcile(order, findEntry(tiktokOrder.id) as LedgerEntry, tiktokOrder, null),
        isKept
    );
    if (told && !isKept(told)) {
        inTransaction(() => {
            const entry = findEntry(tiktokOrder.id) as LedgerEntry;
            reconcile(order, entry, tiktokOrder, told);
            rememberMessage(entry, told.message, told.outcome);
            alertRefusal(order, entry, 'tiktok', told.outcome);
        });
    }
}

/** The last message that an order of TikTok came to, and what has come of it. */
interface Told {
    message: OrderMessage;
    outcome: Outcome;
}

/** Whether the transaction is committed: with a rejected message it is rolled back, and done again without that one. */
function isKept(told: Told | null): boolean {
    return !told || told.outcome.outcome !== 'rejected';
}

/** @param refused - the message that was rejected before: what follows it waits as well */
function reconcile(
    order: dw.order.Order,
    entry: LedgerEntry,
    tiktokOrder: TikTokOrder,
    refused: Told | null
): Told | null {
    rememberRead(order, entry, tiktokOrder);
    rememberShipBy(entry, shipByOf(tiktokOrder));
    const state = getState(order, entry);
    if (state.status !== 'CANCELLED') {
        const isNewAddress = tiktokOrder.has_updated_recipient_address === true && !hasShipped(state);
        (isNewAddress ? correctAddress : completeAddress)(order, entry, tiktokOrder);
    }
    if (tiktokOrder.status === 'CANCELLED' || !tiktokOrder.is_buyer_request_cancel) {
        settleRequest(order, entry, tiktokOrder.status === 'CANCELLED' ? 'accepted' : 'closed');
    }
    rememberPackages(entry, tiktokOrder, state);
    const told = applyAll(order, entry, tiktokOrder, state, refused);
    noteCash(order, tiktokOrder);
    if (!refused && isKept(told)) {
        alertOfRest(order, entry, tiktokOrder, told ? getState(order, entry) : state);
    }
    return told;
}

/** Alerts operations of what TikTok's order shows and no message could apply here. */
function alertOfRest(order: dw.order.Order, entry: LedgerEntry, tiktokOrder: TikTokOrder, state: OrderState): void {
    if (state.status === 'CANCELLED') {
        return;
    }
    if (isOver(tiktokOrder) && !hasShipped(state)) {
        alertOperationsOnce(order, entry, notice('alert.not_shipped_here', [tiktokOrder.status]));
    }
    alertOfMistakenUnits(order, entry, mistakenUnits(tiktokOrder, state));
}

/**
 * TikTok's connector does not say that TikTok ships from its own warehouse, so the order has taken stock of the site. The platform gives
 * stock back only with a cancellation: operations are alerted, once.
 */
function rememberRead(order: dw.order.Order, entry: LedgerEntry, tiktokOrder: TikTokOrder): void {
    const wasKnown = orderKindsOf(entry).some((known) => known.kind === 'fbt');
    rememberTikTokOrder(entry, order, tiktokOrder);
    const taken = storedJson<Units>(entry.custom.stockTaken, {});
    if (isFulfilledByTikTok(tiktokOrder) && !wasKnown && countUnits(taken) > 0) {
        alertOperations(order, entry, notice('alert.fulfilled_by_tiktok', [listUnits(taken)]));
    }
}

/** Remembers TikTok's ids of packages that were told from here, if TikTok shows them under our numbers. */
function rememberPackages(entry: LedgerEntry, tiktokOrder: TikTokOrder, state: OrderState): void {
    const ids = packageIdsOf(entry);
    knownOnTikTok(tiktokOrder, state.packages).forEach(({ packageId, packageNos }) => {
        const unknown = packageNos.filter((packageNo) => !ids[packageNo]);
        if (unknown.length > 0) {
            rememberPackageIds(entry, unknown, packageId);
        }
    });
}

function alertOfMistakenUnits(order: dw.order.Order, entry: LedgerEntry, mistaken: Units): void {
    if (countUnits(mistaken) > 0) {
        alertOperationsOnce(order, entry, notice('alert.units_too_late', [listUnits(mistaken)]));
    }
}

/** With cash on delivery, the buyer pays when the parcel arrives. */
function noteCash(order: dw.order.Order, tiktokOrder: TikTokOrder): void {
    if (isPaidOnDelivery(tiktokOrder)) {
        markPaid(order);
    }
}

/** Applies cancelled units first, then packages that left on TikTok, then the status of the rest. */
function applyAll(
    order: dw.order.Order,
    entry: LedgerEntry,
    tiktokOrder: TikTokOrder,
    state: OrderState,
    refused: Told | null
): Told | null {
    const last = refused && kindOf(refused.message);
    let told: Told | null = null;
    let before = '';
    let message = readMessage(order, entry, tiktokOrder, state);
    while (message && kindOf(message) !== before && kindOf(message) !== last) {
        before = kindOf(message);
        told = { message: message, outcome: applyMessage(order, entry, message) };
        const isMore = isKept(told) && before !== 'status';
        message = isMore ? readMessage(order, entry, tiktokOrder, getState(order, entry)) : null;
    }
    return told;
}

function kindOf(message: OrderMessage): 'units' | 'packages' | 'status' {
    if (message.cancelledItems) {
        return 'units';
    }
    return message.packages.length > 0 ? 'packages' : 'status';
}

/** The next news in TikTok's order as a message; null if there is none. */
function readMessage(
    order: dw.order.Order,
    entry: LedgerEntry,
    tiktokOrder: TikTokOrder,
    state: OrderState
): OrderMessage | null {
    const message = messageOf(tiktokOrder, plus(state.cancelled, state.cancelledTooLate), {
        status: state.status,
        hasShipped: hasShipped(state)
    });
    if (message && message.cancelledItems) {
        message.lines = cancelledLines(tiktokOrder, orderedLines(order));
    }
    const isCancellation = message !== null && message.status === 'CANCELLED';
    return (isCancellation ? null : shipmentOf(entry, tiktokOrder, state)) || message;
}

/** What has left on TikTok without word from here. Where the OMS reports a seller's parcels, TikTok only knows first. */
function shipmentOf(entry: LedgerEntry, tiktokOrder: TikTokOrder, state: OrderState): OrderMessage | null {
    if (reporterOf(entry.custom.shopId) === 'oms' && !isShippedByTikTok(tiktokOrder)) {
        return null;
    }
    const ids = packageIdsOf(entry);
    const reported = Object.keys(ids).map((packageNo) => ids[packageNo] as string);
    const packages = shippedOnTikTok(tiktokOrder, state, isShippedByTikTok(tiktokOrder) ? [] : reported);
    return packages.length > 0 ? shipmentMessage(tiktokOrder, packages) : null;
}

/** Whether TikTok is done with the order. `COMPLETED` without a shipment means that TikTok has refunded it. */
function isOver(tiktokOrder: TikTokOrder): boolean {
    return stageOfOrder(tiktokOrder.status) === 'over';
}
