import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import type { CancelRequest } from '../../openapi/rules/cancelRequest';
import type { OrderMessage } from '../rules/orderMessage';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { readPayment } from '../rules/tiktokPayment';
import type { TikTokPayment } from '../rules/tiktokPayment';
import { now } from '../../platform/clock';
import { storedJson } from '../../platform/json';

/**
 * An entry of the ledger: one for each TikTok order, keyed by TikTok's order id. It records what was applied to the
 * order and what is due. Unlike the order search it is always current.
 */
export type LedgerEntry = TypedCustomObject<'TikTokShopOrder'>;

const TYPE = 'TikTokShopOrder';
/** Event ids kept for each order to recognise repeats. */
const REMEMBERED_EVENTS = 50;

/** The entry of a TikTok order, or null. Also null for an unproven order, because no message applies to it. */
export function findEntry(externalOrderId: string): LedgerEntry | null {
    const entry = findAnyEntry(externalOrderId);
    return entry && !isUnproven(entry) ? entry : null;
}

/** The entry of a TikTok order, proven or not; null if there is none. */
export function findAnyEntry(externalOrderId: string): LedgerEntry | null {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(TYPE, externalOrderId);
}

/** Whether the order still waits for proof that it is TikTok's. */
export function isUnproven(entry: LedgerEntry): boolean {
    return entry.custom.unproven === true;
}

/**
 * Creates the entry of an order, or takes over an unproven entry with the same TikTok id, whichever order it was for.
 * Needs a transaction.
 * @throws platform exception, here or at the commit, if there is a proven entry already
 */
export function createEntry(externalOrderId: string, orderNo: string): LedgerEntry {
    const known = findAnyEntry(externalOrderId);
    const entry = known && isUnproven(known) ? known : CustomObjectMgr.createCustomObject(TYPE, externalOrderId);
    if (known && entry.custom.orderNo !== orderNo) {
        entry.custom.history = null;
        markHandled(entry);
    }
    entry.custom.orderNo = orderNo;
    entry.custom.unproven = false;
    entry.custom.proofDue = null;
    entry.custom.appliedStatus = 'New';
    entry.custom.feedRevision = 0;
    entry.custom.feedExported = 0;
    entry.custom.awaitsShipment = true;
    entry.custom.shipByUnread = true;
    return entry;
}

/** The answer that CreateExternalOrder gave, or null. */
export function getAnswer<T>(entry: LedgerEntry): T | null {
    return storedJson<T | null>(entry.custom.answer, null);
}

/** Stores the answer of CreateExternalOrder, for repeats of the request. Needs a transaction. */
export function storeAnswer(entry: LedgerEntry, answer: object): void {
    entry.custom.answer = JSON.stringify(answer);
}

/** Ids of the last events that were applied. */
export function eventIdsOf(entry: LedgerEntry): string[] {
    return storedJson<string[]>(entry.custom.eventIds, []);
}

/** Remembers an event as applied. Needs a transaction. */
export function rememberEvent(entry: LedgerEntry, eventId: string): void {
    if (eventId !== '') {
        entry.custom.eventIds = JSON.stringify(eventIdsOf(entry).concat([eventId]).slice(-REMEMBERED_EVENTS));
    }
}

/** Refused shipments kept for each order. */
const KEPT_SHIPMENTS = 20;

/**
 * Keeps a shipment that was refused because the order is cancelled. A shipment from before the cancellation may still
 * arrive and undo it; then this one applies too. Needs a transaction.
 */
export function keepRefusedShipment(entry: LedgerEntry, message: OrderMessage): void {
    const others = refusedShipments(entry).filter((kept) => kept.eventId !== message.eventId);
    entry.custom.refusedShipments = JSON.stringify(others.concat([message]).slice(-KEPT_SHIPMENTS));
}

/** Returns the kept shipments and removes them from the ledger. Needs a transaction. */
export function takeRefusedShipments(entry: LedgerEntry): OrderMessage[] {
    const kept = refusedShipments(entry);
    if (kept.length > 0) {
        entry.custom.refusedShipments = null;
    }
    return kept;
}

function refusedShipments(entry: LedgerEntry): OrderMessage[] {
    return storedJson<OrderMessage[]>(entry.custom.refusedShipments, []);
}

/** State of the undo of a cancellation; empty where none is needed. */
export type CancellationUndo = '' | 'due' | 'failed';

/**
 * Whether the cancellation of an order that had shipped before is still to be undone, or could not be. In both cases
 * the order is cancelled in B2C Commerce although it has shipped.
 */
export function cancellationUndoOf(entry: LedgerEntry): CancellationUndo {
    return (entry.custom.cancellationUndo || '') as CancellationUndo;
}

/** Stores the state of the undo of a cancellation. Needs a transaction. */
export function rememberCancellationUndo(entry: LedgerEntry, undo: CancellationUndo): void {
    entry.custom.cancellationUndo = undo || null;
}

/** TikTok ids of orders whose cancellation is to be undone, oldest change first. */
export function dueForCancellationUndo(limit: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.cancellationUndo = {0}', 'lastModified asc', 'due');
    return firstOf(found, limit).map((entry) => entry.custom.externalOrderId);
}

/** Marks the order for the next feed file. Needs a transaction. */
export function markFeedDue(entry: LedgerEntry): void {
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    entry.custom.feedDue = true;
    markCountDue(entry);
}

/** Number of the order's last change that the feed has to tell. */
export function feedRevisionOf(entry: LedgerEntry): number {
    return entry.custom.feedRevision || 0;
}

/**
 * Records that a file with this revision has reached TikTok. Needs a transaction.
 * @returns whether it was the latest revision; otherwise the order stays due
 */
export function markFeedExported(entry: LedgerEntry, revision: number): boolean {
    const isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    entry.custom.feedDue = !isLatest;
    return isLatest;
}

/** TikTok ids of orders that are due for the feed, oldest change first. */
export function dueForFeed(limit: number): string[] {
    return idsWhere('custom.feedDue = {0}', limit);
}

/**
 * Marks the order for a report; the next run of TikTokShop-ProcessTasks makes the task. A request may create only ten
 * custom objects (platform quota), so it creates none here. Needs a transaction.
 */
export function markReportDue(entry: LedgerEntry): void {
    entry.custom.reportDue = true;
}

/** TikTok ids of orders that are due for a report and have no task yet, oldest change first. */
export function dueForReport(limit: number): string[] {
    return idsWhere('custom.reportDue = {0}', limit);
}

/** Remembers which shop sold the order. Needs a transaction. */
export function rememberShop(entry: LedgerEntry, shopId: string): void {
    entry.custom.shopId = shopId;
}

/** Stores TikTok's present status and payment of the order. Needs a transaction. */
export function rememberTikTokOrder(entry: LedgerEntry, order: TikTokOrder): void {
    entry.custom.tiktokStatus = order.status;
    entry.custom.tiktokReadAt = now();
    const payment = readPayment(order.payment);
    if (payment) {
        entry.custom.tiktokPayment = JSON.stringify(payment);
    }
}

/** TikTok's amounts of the order as last read; null if they never were. */
export function paymentOf(entry: LedgerEntry): TikTokPayment | null {
    return storedJson<TikTokPayment | null>(entry.custom.tiktokPayment, null);
}

/** Stores TikTok's dispatch deadline. Needs a transaction. */
export function rememberShipBy(entry: LedgerEntry, time: Date | null): void {
    if (time && (!entry.custom.shipBy || entry.custom.shipBy.getTime() !== time.getTime())) {
        entry.custom.shipBy = time;
    }
    if (entry.custom.shipByUnread) {
        entry.custom.shipByUnread = false;
    }
}

/** TikTok ids of orders whose dispatch deadline was never read. */
export function dueForDeadline(limit: number): string[] {
    return idsWhere('custom.shipByUnread = {0}', limit);
}

/** The first entries that a query found, and how many it found in all. */
export interface FoundEntries {
    count: number;
    first: LedgerEntry[];
}

/** Orders with alerts that nobody has handled, longest waiting first. */
export function unhandledAlerts(limit: number): FoundEntries {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.needsAttention = {0}', 'lastModified asc', true);
    return { count: found.count, first: firstOf(found, limit) };
}

/** Orders with a dispatch deadline before a time, most urgent first. For jobs: reads all orders that await shipment. */
export function dispatchesBefore(time: Date, limit: number): FoundEntries {
    const query = 'custom.awaitsShipment = {0} AND custom.shipBy < {1}';
    const found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.shipBy asc', true, time);
    return { count: found.count, first: firstOf(found, limit) };
}

/** Orders with an open request of the buyer. */
export function openRequests(limit: number): LedgerEntry[] {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.requestOpen = {0}', null, true), limit);
}

/** Marks the order for the next count by TikTokShop-ProcessTasks. Needs a transaction. */
export function markCountDue(entry: LedgerEntry): void {
    entry.custom.countDue = true;
}

/** TikTok ids of orders that are due for counting, oldest change first. */
export function dueForCount(limit: number): string[] {
    return idsWhere('custom.countDue = {0}', limit);
}

/** State of a request; `closed` when it ended without an answer that we know. */
export type CancelRequestState = 'open' | 'accepted' | 'refused' | 'closed';

/** A buyer's request as the ledger keeps it. */
export interface KnownRequest extends CancelRequest {
    state: CancelRequestState;
    /** The answer that a person has chosen; empty while nobody has. */
    choice: '' | 'accept' | 'refuse';
    /** Why the request has its state; empty if there is nothing to say. */
    remark: string;
    /** The last alert about it. */
    alerted: string;
}

/** The buyer's latest request to cancel the order, or null. */
export function cancelRequestOf(entry: LedgerEntry): KnownRequest | null {
    return storedJson<KnownRequest | null>(entry.custom.cancelRequest, null);
}

/** Stores the buyer's request. Needs a transaction. */
export function storeCancelRequest(entry: LedgerEntry, request: KnownRequest): void {
    entry.custom.cancelRequest = JSON.stringify(request);
    entry.custom.requestOpen = request.state === 'open';
    markCountDue(entry);
}

/** Alerts kept for each order until they are mailed. */
const KEPT_ALERTS = 10;

/** Adds an alert for the next mail, and marks the order as needing attention. Needs a transaction. */
export function addAlert(entry: LedgerEntry, text: string): void {
    entry.custom.alerts = JSON.stringify(alertsOf(entry).concat([text]).slice(-KEPT_ALERTS));
    entry.custom.alertDue = true;
    entry.custom.needsAttention = true;
}

/** Whether the order has an alert that nobody has handled. */
export function needsAttention(entry: LedgerEntry): boolean {
    return entry.custom.needsAttention === true;
}

/** Marks the alerts of the order as handled: they are not mailed any more. Needs a transaction. */
export function markHandled(entry: LedgerEntry): void {
    clearAlerts(entry, alertsOf(entry));
    entry.custom.needsAttention = false;
}

/**
 * Marks the order's tracking numbers for the search index; the next run of TikTokShop-ProcessTasks writes it. A request
 * may create only ten custom objects (platform quota). Needs a transaction.
 */
export function markTrackingDue(entry: LedgerEntry): void {
    entry.custom.trackingDue = true;
}

/** Records that the order's tracking numbers are searchable. Needs a transaction. */
export function clearTrackingDue(entry: LedgerEntry): void {
    entry.custom.trackingDue = false;
}

/** TikTok ids of orders whose tracking numbers are not searchable yet, oldest change first. */
export function dueForTracking(limit: number): string[] {
    return idsWhere('custom.trackingDue = {0}', limit);
}

/** Alerts of the order that were not mailed yet. */
export function alertsOf(entry: LedgerEntry): string[] {
    return storedJson<string[]>(entry.custom.alerts, []);
}

/** Removes the alerts that were mailed; later ones stay due. Needs a transaction. */
export function clearAlerts(entry: LedgerEntry, told: string[]): void {
    const left = alertsOf(entry).filter((text) => told.indexOf(text) < 0);
    entry.custom.alerts = JSON.stringify(left);
    entry.custom.alertDue = left.length > 0;
}

/** TikTok ids of orders with alerts to mail, oldest change first. */
export function dueForAlert(limit: number): string[] {
    return idsWhere('custom.alertDue = {0}', limit);
}

function idsWhere(query: string, limit: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'lastModified asc', true);
    return firstOf(found, limit).map((entry) => entry.custom.externalOrderId);
}

function firstOf(found: dw.util.SeekableIterator<LedgerEntry>, limit: number): LedgerEntry[] {
    const entries: LedgerEntry[] = [];
    while (entries.length < limit && found.hasNext()) {
        entries.push(found.next());
    }
    found.close();
    return entries;
}

/** TikTok's package ids of the packages that were reported through the Open API, by our package numbers. */
export function packageIdsOf(entry: LedgerEntry): { [packageNo: string]: string } {
    return storedJson<{ [packageNo: string]: string }>(entry.custom.tiktokState, {});
}

/** Stores TikTok's id of packages that travel together, unless they have one already. Needs a transaction. */
export function rememberPackageIds(entry: LedgerEntry, packageNos: string[], packageId: string): void {
    const known = packageIdsOf(entry);
    packageNos.forEach((packageNo) => {
        known[packageNo] = known[packageNo] || packageId;
    });
    entry.custom.tiktokState = JSON.stringify(known);
}
