import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { dueForReturns, endReturnsDue } from '../lifecycle/store/ledger/due/returnsDue';
import { fetchReturns } from '../openapi/returns';
import type { ReturnFilter, ReturnPage } from '../openapi/returns';
import type { ApiResult } from '../openapi/client';
import { isAboutPage } from '../openapi/rules/shopRefusal';
import { epochSeconds } from '../platform/clock';
import { eachInTransaction } from '../platform/eachInTransaction';
import { logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { DAY_IN_SECONDS } from '../platform/rules/durations';
import { portionsOf } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import type { Outcome } from '../platform/rules/outcome';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import type { ShopAccess } from '../shops/openAccess';
import { isShopRefused } from '../shops/isShopRefused';
import { openAccess } from '../shops/openAccess';
import { canCall, siteConnections } from '../shops/store/connections';
import { awaitedLists, awaitedOrders, forgottenOrders, lookedFor } from './rules/awaitedOrders';
import { readReturnsOf } from './readReturnsOf';
import { applyingPass } from './returnsPass';
import type { ReturnsPass } from './returnsPass';
import { earlierAwaited, storeEarlierAwaited } from './store/earlierAwaited';

/** A return that changes while its page is read may leave the window: windows overlap. All times in seconds. */
const OVERLAP = 10 * 60;
/** How far the first run of a shop looks back: what is open then is rarely older. */
const FIRST = 30 * DAY_IN_SECONDS;

/** How often the list is read at most, if returns leave it meanwhile. */
const MAX_READINGS = 3;
/** Orders that one call asks for. */
const ORDERS_PER_CALL = 50;
/** Orders of one run that had left before they came here; the next run reads the others. */
const MAX_DUE = 1000;

/** What came of reading the returns of all shops. */
export interface SyncedReturns {
    /** Returns that were new or had changed. */
    applied: number;
    /** Returns of orders that this site does not have. */
    withoutOrder: number;
    /** Such orders that the cartridge no longer waits for, because it waits for too many. */
    forgotten: number;
    /** What went wrong, or was not as documented. */
    problems: Notice[];
}

/** How far the returns of a shop were read. */
interface Read {
    /** Seconds since the epoch; 0 before the first run. */
    until: number;
    /** Whether the run ended there although more had changed. */
    isCutShort?: boolean;
    /** The latest orders that were not here although TikTok has a return of them: their returns are read when they come. */
    awaited?: string[];
    /** Which of the earlier ones were looked for last. */
    turn?: number;
}

/** What came of the returns of one shop. */
interface ShopReturns extends SyncedReturns {
    /** TikTok's ids of orders that this site does not have. */
    missing: string[];
}

/**
 * Asks TikTok which returns of each shop have changed, and applies them. A run that is cut short reads the same time
 * again with the next, because the cursor moves after the last page; a run that reads all the pages it may moves it to
 * the last change that it has seen.
 * @param maxPages - pages of fifty returns for each shop
 * @param pass - what to do with them
 */
export function syncReturns(maxPages: number, pass: ReturnsPass = applyingPass()): SyncedReturns {
    const result: SyncedReturns = { applied: 0, withoutOrder: 0, forgotten: 0, problems: [] };
    siteConnections()
        .filter(canCall)
        .forEach((connection) => {
            // Buyers' deadlines run from when they ask: what was not read cannot be answered.
            const ofShop = syncShop(openAccess(connection, 'deadline'), maxPages, pass);
            result.applied += ofShop.applied;
            result.withoutOrder += ofShop.withoutOrder;
            result.forgotten += ofShop.forgotten;
            result.problems = result.problems.concat(ofShop.problems);
        });
    return result;
}

function syncShop(access: ShopAccess, maxPages: number, pass: ReturnsPass): ShopReturns {
    const result: ShopReturns = { applied: 0, withoutOrder: 0, forgotten: 0, problems: [], missing: [] };
    const work = { access: access, pass: pass, result: result };
    const { shopId } = access.connection.shop.custom;
    const key = 'returns-' + shopId;
    const now = epochSeconds();
    const before = getRecord<Read>(key, { until: 0 });
    const turn = (before.turn || 0) + 1;
    const awaited = earlierAwaited(shopId)
        .reduce((all, list) => all.concat(list), [])
        .concat(before.awaited || []);
    const left = readAwaited(work, awaited, turn);
    readDue(work);
    const read = readPages(work, { changedFrom: beginOf(before, now), changedTo: now }, maxPages);
    if (read !== null) {
        const lists = awaitedLists(awaitedOrders(left, result.missing));
        result.forgotten = forgottenOrders(left, result.missing);
        const earlier = lists.slice(1);
        read.awaited = lists[0];
        read.turn = earlier.length === 0 ? 0 : turn;
        if (!pass.isDry) {
            inTransaction(() => {
                storeRecord(key, read);
                storeEarlierAwaited(shopId, earlier);
            });
        }
    }
    return result;
}

/** Reading the returns of one shop. */
interface Work {
    access: ShopAccess;
    pass: ReturnsPass;
    result: ShopReturns;
}

/**
 * Reads the returns of awaited orders that have come, as many as one call may ask for.
 * @returns the orders that are still awaited
 */
function readAwaited(work: Work, awaited: string[], turn: number): string[] {
    const { access, result } = work;
    const here = lookedFor(awaited, turn)
        .filter((orderId) => findEntry(orderId) !== null)
        .slice(0, ORDERS_PER_CALL);
    if (here.length === 0) {
        return awaited;
    }
    const read = readReturnsOf(access, here);
    takeAll(work, read);
    if (read.failure) {
        noteFailure(access, read.failure, null, result);
        return awaited;
    }
    if (read.problem) {
        // The unreadable return may be of any of these orders.
        result.problems.push(notice('job.returns.not_read', [access.connection.shop.custom.shopId, read.problem]));
        return awaited;
    }
    return awaited.filter((orderId) => here.indexOf(orderId) < 0);
}

/** Reads the returns of orders that had left before they came here. What TikTok does not tell now stays due. */
function readDue(work: Work): void {
    const due = dueForReturns(work.access.connection.shop.custom.shopId, MAX_DUE);
    portionsOf(due, ORDERS_PER_CALL).every((some) => readReturnsDue(work, some));
}

/**
 * Reads the returns of some orders. Where one cannot be read, it may be of any of them: then the halves are read by themselves.
 * @returns false when TikTok does not answer
 */
function readReturnsDue(work: Work, due: LedgerEntry[]): boolean {
    const { access, pass, result } = work;
    const { shopId } = access.connection.shop.custom;
    const ids = due.map((entry) => entry.custom.externalOrderId);
    const read = readReturnsOf(access, ids);
    takeAll(work, read);
    if (read.failure) {
        noteFailure(access, read.failure, null, result);
        return false;
    }
    if (!read.problem) {
        if (!pass.isDry) {
            eachInTransaction(due, endReturnsDue);
        }
        return true;
    }
    if (due.length === 1) {
        result.problems.push(notice('job.returns.not_read', [shopId, read.problem]));
        return true;
    }
    const half = Math.ceil(due.length / 2);
    return readReturnsDue(work, due.slice(0, half)) && readReturnsDue(work, due.slice(half));
}

/**
 * Where a run begins to read. After a run that was cut short it is the last change of that run: with an overlap, a run
 * would never pass more returns than it may read that changed within ten minutes.
 */
function beginOf(before: Read, now: number): number {
    if (before.until === 0) {
        return now - FIRST;
    }
    return before.isCutShort ? Math.min(before.until, now - OVERLAP) : before.until - OVERLAP;
}

/**
 * Reads the list again if it was short: a return that changes meanwhile leaves it, and another one slips to a page that was read
 * before.
 * @returns how far all was read; null where TikTok has not told all
 */
function readPages(work: Work, filter: ReturnFilter, maxPages: number): Read | null {
    let list = readList(work, filter, maxPages);
    for (let reading = 1; list.isShort && reading < MAX_READINGS; reading += 1) {
        list = readList(work, filter, maxPages);
    }
    if (list.isShort) {
        work.result.problems.push(notice('job.returns.short', [work.access.connection.shop.custom.shopId]));
    }
    return list.read;
}

/** Reads the list once. It is short if fewer returns came than TikTok counted with the first page. */
function readList(work: Work, filter: ReturnFilter, maxPages: number): { read: Read | null; isShort: boolean } {
    const { access, result } = work;
    let pageToken = '';
    let last = 0;
    let expected = 0;
    let count = 0;
    for (let page = 0; page < maxPages; page += 1) {
        const found: ApiResult<ReturnPage> = readPage(access, filter, pageToken);
        const fault = found.ok ? found.data.fault : found.fault;
        if (fault) {
            result.problems.push(notice('job.tasks.strange_answer', ['Search Returns', fault.msg || '']));
        }
        if (!found.ok) {
            noteFailure(access, found, fault || null, result, isAboutPage(pageToken, found));
            return { read: null, isShort: false };
        }
        takeAll(work, found.data);
        last = found.data.items.reduce((latest, one) => Math.max(latest, one.changedAt), last);
        count += found.data.items.length + found.data.unread.length;
        expected = pageToken === '' ? found.data.count : expected;
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return { read: { until: filter.changedTo || 0 }, isShort: count < expected };
        }
    }
    return { read: last === 0 ? null : { until: last, isCutShort: true }, isShort: false };
}

function readPage(access: ShopAccess, filter: ReturnFilter, pageToken: string): ApiResult<ReturnPage> {
    return fetchReturns(access.shop.api, filter, pageToken);
}

function noteFailure(
    access: ShopAccess,
    found: ApiResult<ReturnPage> & { ok: false },
    fault: Outcome | null,
    result: SyncedReturns,
    isOfPage: boolean = false
): void {
    const shopId = access.connection.shop.custom.shopId;
    logOf('returns').warn(
        'TikTok did not tell of returns of shop ' + shopId + ': ' + (found.code || noticeText(found.told))
    );
    // A shop that TikTok refuses is shown as such, and a call that was not even made comes with the next run.
    if (!fault && !access.shop.isUnavailable && (isOfPage || !isShopRefused(access, found))) {
        result.problems.push(notice('job.returns.not_read', [shopId, found.told]));
    }
}

/** Takes the returns of an answer. A return that could not be read is read again; if its order is not here, together with the order. */
function takeAll({ access, pass, result }: Work, read: Answered): void {
    const { shopId } = access.connection.shop.custom;
    const miss = (orderId: string): void => {
        result.missing.push(orderId);
        result.withoutOrder += 1;
    };
    pass.take(read.items, shopId, (told, what) => {
        result.applied += what === 'applied' ? 1 : 0;
        if (what === 'without-order') {
            miss(told.orderId);
        } else if (what === 'failed') {
            result.problems.push(notice('job.returns.not_applied', [told.returnId]));
        }
    });
    read.unread.forEach((unread) => {
        const { orderId } = unread.item;
        pass.keepUnread(unread, shopId);
        if (orderId !== '' && !findEntry(orderId)) {
            miss(orderId);
        }
    });
}

/** The returns of an answer. */
type Answered = Pick<ReturnPage, 'items' | 'unread'>;
