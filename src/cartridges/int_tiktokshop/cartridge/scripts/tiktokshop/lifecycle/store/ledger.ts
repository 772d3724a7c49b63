import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import type { CancelRequest, CancelRequestState } from '../rules/cancelRequest';
import type { OrderMessage } from '../../oms/rules/orderEvent';
import type { TikTokOrder } from '../rules/tiktokOrder';
import { readPayment } from '../rules/tiktokPayment';
import type { TikTokPayment } from '../rules/tiktokPayment';
import { now } from '../../platform/clock';
import { storedJson } from '../../platform/json';

/**
 * The ledger: one entry for each TikTok order, keyed by TikTok's order id. It says what was applied to the order and
 * what is due, and unlike the order search it is never behind.
 */
export type LedgerEntry = TypedCustomObject<'TikTokShopOrder'>;

const TYPE = 'TikTokShopOrder';
/** Event ids that are kept to recognise repeats. */
const REMEMBERED_EVENTS = 50;

/** The entry of a TikTok order, or null: also for one that nothing has proved to be TikTok's, for no message counts there. */
export function findEntry(externalOrderId: string): LedgerEntry | null {
    const entry = findAnyEntry(externalOrderId);
    return entry && !isUnproven(entry) ? entry : null;
}

/** The entry of an order that is TikTok's, or only says so; or null. */
export function findAnyEntry(externalOrderId: string): LedgerEntry | null {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(TYPE, externalOrderId);
}

/** Whether nothing has proved yet that the order is TikTok's. */
export function isUnproven(entry: LedgerEntry): boolean {
    return entry.custom.unproven === true;
}

/**
 * Makes the entry of an order. One that waited for proof, of this order or of another that only said that it was this
 * one, becomes it. Needs a transaction.
 * @throws platform exception, here or at the commit, if there is one already
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

/** What CreateExternalOrder answered, or null. */
export function storedAnswer<T>(entry: LedgerEntry): T | null {
    return storedJson<T | null>(entry.custom.answer, null);
}

/** Keeps what CreateExternalOrder answers, for repeats. */
export function storeAnswer(entry: LedgerEntry, answer: object): void {
    entry.custom.answer = JSON.stringify(answer);
}

/** Ids of the last events. */
export function eventIdsOf(entry: LedgerEntry): string[] {
    return storedJson<string[]>(entry.custom.eventIds, []);
}

/** Remembers an event as applied. */
export function rememberEvent(entry: LedgerEntry, eventId: string): void {
    if (eventId !== '') {
        entry.custom.eventIds = JSON.stringify(eventIdsOf(entry).concat([eventId]).slice(-REMEMBERED_EVENTS));
    }
}

/** Refused shipments that are kept of each order. */
const KEPT_SHIPMENTS = 20;

/**
 * Keeps a shipment that was refused because the order is cancelled: when an earlier one arrives late, the cancellation
 * is taken back, and then this one is right. Needs a transaction.
 */
export function keepRefusedShipment(entry: LedgerEntry, message: OrderMessage): void {
    const others = refusedShipments(entry).filter((kept) => kept.eventId !== message.eventId);
    entry.custom.refusedShipments = JSON.stringify(others.concat([message]).slice(-KEPT_SHIPMENTS));
}

/** Shipments that were refused because the order is cancelled, and are forgotten with this. Needs a transaction. */
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

/** Where the undo of a cancellation stands; empty where there is none to make. */
export type CancellationUndo = '' | 'due' | 'failed';

/**
 * Whether the cancellation of the order is to be taken back, because it had left before, or could not be. Until then, and
 * in the second case for good, the order is cancelled in B2C Commerce, and shipped all the same.
 */
export function cancellationUndoOf(entry: LedgerEntry): CancellationUndo {
    return (entry.custom.cancellationUndo || '') as CancellationUndo;
}

/** Keeps where the undo of a cancellation stands. Needs a transaction. */
export function rememberCancellationUndo(entry: LedgerEntry, undo: CancellationUndo): void {
    entry.custom.cancellationUndo = undo || null;
}

/** TikTok ids of orders whose cancellation is to be taken back. */
export function dueForCancellationUndo(limit: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.cancellationUndo = {0}', 'lastModified asc', 'due');
    return firstOf(found, limit).map((entry) => entry.custom.externalOrderId);
}

/** Something changed that the next feed has to tell. */
export function markFeedDue(entry: LedgerEntry): void {
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    entry.custom.feedDue = true;
    markCountDue(entry);
}

/** Rises with every change that is worth a file. */
export function feedRevisionOf(entry: LedgerEntry): number {
    return entry.custom.feedRevision || 0;
}

/**
 * A file with this revision has reached TikTok.
 * @returns whether that was the latest; otherwise the order stays due
 */
export function markFeedExported(entry: LedgerEntry, revision: number): boolean {
    const isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    entry.custom.feedDue = !isLatest;
    return isLatest;
}

/** TikTok ids of orders that the next feed has to tell about, oldest change first. */
export function dueForFeed(limit: number): string[] {
    return idsWhere('custom.feedDue = {0}', limit);
}

/** The next run of TikTokShop-ProcessTasks makes a task of it. A request may create only ten objects, so it marks. */
export function markReportDue(entry: LedgerEntry): void {
    entry.custom.reportDue = true;
}

/** TikTok ids of orders whose shipments are to be reported and have no task yet. */
export function dueForReport(limit: number): string[] {
    return idsWhere('custom.reportDue = {0}', limit);
}

/** Remembers which shop sold the order. Needs a transaction. */
export function rememberShop(entry: LedgerEntry, shopId: string): void {
    entry.custom.shopId = shopId;
}

/** Remembers what TikTok says of the order now. Needs a transaction. */
export function rememberTikTokOrder(entry: LedgerEntry, order: TikTokOrder): void {
    entry.custom.tiktokStatus = order.status;
    entry.custom.tiktokReadAt = now();
    const payment = readPayment(order.payment);
    if (payment) {
        entry.custom.tiktokPayment = JSON.stringify(payment);
    }
}

/** What TikTok last said of the order's money; null when it never did. */
export function paymentOf(entry: LedgerEntry): TikTokPayment | null {
    return storedJson<TikTokPayment | null>(entry.custom.tiktokPayment, null);
}

/** Remembers by when TikTok wants the order shipped. Needs a transaction. */
export function rememberShipBy(entry: LedgerEntry, time: Date | null): void {
    if (time && (!entry.custom.shipBy || entry.custom.shipBy.getTime() !== time.getTime())) {
        entry.custom.shipBy = time;
    }
    if (entry.custom.shipByUnread) {
        entry.custom.shipByUnread = false;
    }
}

/** TikTok ids of orders whose dispatch deadline nobody has asked for yet. */
export function shipByUnread(limit: number): string[] {
    return idsWhere('custom.shipByUnread = {0}', limit);
}

/** Some of the orders that were asked for, and how many there are. */
export interface FoundEntries {
    count: number;
    first: LedgerEntry[];
}

/** Orders about which operations were alerted and which nobody has handled, longest waiting first. */
export function unhandledAlerts(limit: number): FoundEntries {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.needsAttention = {0}', 'lastModified asc', true);
    return { count: found.count, first: firstOf(found, limit) };
}

/** Orders that TikTok wants shipped before a time, most urgent first. Looks at all that wait: for jobs. */
export function dispatchesBefore(time: Date, limit: number): FoundEntries {
    const query = 'custom.awaitsShipment = {0} AND custom.shipBy < {1}';
    const found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.shipBy asc', true, time);
    return { count: found.count, first: firstOf(found, limit) };
}

/** Orders whose buyers wait for an answer. */
export function openRequests(limit: number): LedgerEntry[] {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.requestOpen = {0}', null, true), limit);
}

/** What the order counts as may have changed: the next run of TikTokShop-ProcessTasks counts it again. */
export function markCountDue(entry: LedgerEntry): void {
    entry.custom.countDue = true;
}

/** TikTok ids of orders that have to be counted again. */
export function dueForCount(limit: number): string[] {
    return idsWhere('custom.countDue = {0}', limit);
}

/** A buyer's request as the ledger keeps it. */
export interface KnownRequest extends CancelRequest {
    state: CancelRequestState;
    /** What a person has chosen to answer; empty while nobody has. */
    choice: '' | 'accept' | 'refuse';
    /** Why it was refused. */
    remark: string;
    /** What operations were last told of it. */
    alerted: string;
}

/** The latest request of the buyer to cancel the order, or null. */
export function cancelRequestOf(entry: LedgerEntry): KnownRequest | null {
    return storedJson<KnownRequest | null>(entry.custom.cancelRequest, null);
}

/** Keeps what is known of the buyer's request. Needs a transaction. */
export function storeCancelRequest(entry: LedgerEntry, request: KnownRequest): void {
    entry.custom.cancelRequest = JSON.stringify(request);
    entry.custom.requestOpen = request.state === 'open';
    markCountDue(entry);
}

/** Alerts of one order that are kept until they are mailed. */
const KEPT_ALERTS = 10;

/** Something about the order that operations have to be told. Needs a transaction. */
export function addAlert(entry: LedgerEntry, text: string): void {
    entry.custom.alerts = JSON.stringify(alertsOf(entry).concat([text]).slice(-KEPT_ALERTS));
    entry.custom.alertDue = true;
    entry.custom.needsAttention = true;
}

/** Whether operations were alerted and nobody has looked after it. */
export function needsAttention(entry: LedgerEntry): boolean {
    return entry.custom.needsAttention === true;
}

/** Someone has looked after it: nothing more is mailed of it. Needs a transaction. */
export function markHandled(entry: LedgerEntry): void {
    clearAlerts(entry, alertsOf(entry));
    entry.custom.needsAttention = false;
}

/** Its tracking numbers are not searchable yet. A request may create only ten objects, so it marks. Needs a transaction. */
export function markTrackingDue(entry: LedgerEntry): void {
    entry.custom.trackingDue = true;
}

/** Its tracking numbers are searchable. Needs a transaction. */
export function trackingIsKnown(entry: LedgerEntry): void {
    entry.custom.trackingDue = false;
}

/** TikTok ids of orders whose tracking numbers are not searchable yet. */
export function dueForTracking(limit: number): string[] {
    return idsWhere('custom.trackingDue = {0}', limit);
}

/** What operations have not been told yet. */
export function alertsOf(entry: LedgerEntry): string[] {
    return storedJson<string[]>(entry.custom.alerts, []);
}

/** Operations have been told these; what has come up since stays due. Needs a transaction. */
export function clearAlerts(entry: LedgerEntry, told: string[]): void {
    const left = alertsOf(entry).filter((text) => told.indexOf(text) < 0);
    entry.custom.alerts = JSON.stringify(left);
    entry.custom.alertDue = left.length > 0;
}

/** TikTok ids of orders with alerts, oldest change first. */
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

/** TikTok's package ids by our package numbers, of packages that were reported through the Open API. */
export function packageIdsOf(entry: LedgerEntry): { [packageNo: string]: string } {
    return storedJson<{ [packageNo: string]: string }>(entry.custom.tiktokState, {});
}

/** Remembers under which id TikTok first knew packages that travel together. Needs a transaction. */
export function rememberPackageIds(entry: LedgerEntry, packageNos: string[], packageId: string): void {
    const known = packageIdsOf(entry);
    packageNos.forEach((packageNo) => {
        known[packageNo] = known[packageNo] || packageId;
    });
    entry.custom.tiktokState = JSON.stringify(known);
}
