import { nameGoods } from '../lifecycle/nameGoods';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { openRequestsOf } from '../lifecycle/store/ledger/cancelRequest';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { entriesNeverRead } from '../lifecycle/store/ledger/neverRead';
import { packageIdsOf } from '../lifecycle/store/ledger/packageIds';
import { rememberTikTokOrder } from '../lifecycle/store/ledger/tiktokFacts';
import { getOrder } from '../lifecycle/store/orders';
import type { Packages, ShippedPackage } from '../lifecycle/rules/packages';
import type { ApiResult } from '../openapi/client';
import { fetchCancellations } from '../openapi/cancellations';
import { fetchPlacedOrders } from '../openapi/orders';
import { fetchPackages } from '../openapi/packages';
import type { ListedPackage } from '../openapi/packages';
import { fetchReturns } from '../openapi/returns';
import { endlessList, isEndless, readOn, startReading } from '../openapi/rules/listReading';
import type { ListReading } from '../openapi/rules/listReading';
import { isAboutPage } from '../openapi/rules/shopRefusal';
import { strangeAnswer } from '../openapi/rules/strangeAnswer';
import type { ReadPage } from '../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import { storedJson } from '../platform/json';
import { lastRun } from '../platform/jobRuns';
import { portionsOf, unique } from '../platform/rules/lists';
import type { Notice } from '../platform/rules/notice';
import { reporterOfShop, shopsOfSite } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import type { ShopAccess } from '../shops/openAccess';
import { findOrders } from '../shops/findOrders';
import { isShopRefused } from '../shops/isShopRefused';
import type { DifferenceSink } from './differenceSink';
import { judgeOrder } from './judgeOrder';
import { judgeRequest } from './judgeRequest';
import { judgeReturn } from './judgeReturn';
import { lookAgain } from './lookAgain';
import { readCancellationsOf } from './readCancellationsOf';
import type { Difference } from './rules/difference';
import { moveOn, readAgain } from './rules/reconcileRun';
import type { Phase, ReconcileRun } from './rules/reconcileRun';

/** How often one run begins a list again whose page TikTok no longer finds. */
const MAX_RESTARTS = 3;
/** Orders that one call asks for. */
const ORDERS_PER_CALL = 50;
/** Status of a cancellation that was carried out. Source: API page Search Cancellations. */
const CANCELLED = 'CANCELLATION_REQUEST_SUCCESS';

/** What the parts of a comparison work with. */
interface Work {
    access: ShopAccess;
    run: ReconcileRun;
    sink: DifferenceSink;
    /** How far TikTok's list was read in this run. */
    reading: ListReading;
}

/** What a portion has come to. */
type Portion =
    | { isRead: true; nextPageToken: string; problem: Notice | null }
    | { isRead: false; isPageLost: boolean; told: Notice | null };

/**
 * Compares a shop with what is here, portion by portion.
 * @param run - where to begin; moved on
 * @param isOver - whether the run has to end now
 * @returns why TikTok did not tell all; null when it did, or when operations hear of it in another way
 */
export function reconcileShop(
    access: ShopAccess,
    run: ReconcileRun,
    sink: DifferenceSink,
    isOver: () => boolean
): Notice | null {
    const work = { access: access, run: run, sink: sink, reading: startReading() };
    let problem: Notice | null = null;
    let restarts = 0;
    while (run.phase !== null && !isOver()) {
        const portion = PORTIONS[run.phase](work);
        if (portion.isRead) {
            const isBarren = portion.nextPageToken !== '' && isEndless(work.reading);
            problem = isBarren ? endlessList() : portion.problem || problem;
            // The other lists are compared also where one does not end.
            moveOn(run, isBarren ? '' : portion.nextPageToken, epochSeconds());
            work.reading = run.pageToken === '' ? startReading() : work.reading;
        } else if (portion.isPageLost && restarts < MAX_RESTARTS) {
            restarts += 1;
            readAgain(run);
            work.reading = startReading();
        } else {
            return portion.told;
        }
        sink.keepPlace();
    }
    return problem;
}

const PORTIONS: { [phase in Phase]: (work: Work) => Portion } = {
    orders: compareOrders,
    cancellations: compareCancellations,
    requests: compareRequestsHere,
    packages: comparePackages,
    returns: compareReturns,
    unread: findUnread,
    again: (work) => lookAgainAt(work)
};

/** Reads a page of a list, and does something with its items. */
function readPortion<T>(
    work: Work,
    fetchPage: () => ApiResult<ReadPage<T>>,
    idOf: (item: T) => string,
    take: (items: T[]) => Notice | null
): Portion {
    const page = fetchPage();
    if (!page.ok) {
        const isPageLost = isAboutPage(work.run.pageToken, page);
        const isKnown = work.access.shop.isUnavailable || (!isPageLost && isShopRefused(work.access, page));
        return { isRead: false, isPageLost: isPageLost, told: isKnown ? null : page.told };
    }
    const listed = page.data.items.concat(page.data.unread.map(({ item }) => item));
    work.reading = readOn(work.reading, listed.map(idOf));
    const problem = take(page.data.items);
    return {
        isRead: true,
        nextPageToken: page.data.nextPageToken,
        problem: problem || (page.data.fault ? strangeAnswer(page.data.fault) : null)
    };
}

function windowOf(run: ReconcileRun): { from: number; to: number } {
    return { from: run.begin, to: run.to };
}

function compareOrders(work: Work): Portion {
    const { access, run } = work;
    return readPortion(
        work,
        () => fetchPlacedOrders(access.shop.api, windowOf(run), '', run.pageToken),
        (order) => order.id,
        (orders) => {
            orders.forEach((order) => compare(work, order));
            run.counts.compared += orders.length;
            run.reached = orders.reduce((latest, order) => Math.max(latest, order.create_time || 0), run.reached);
            return null;
        }
    );
}

function compare({ access, run, sink }: Work, order: TikTokOrder): void {
    sink.judge(order.id, () => {
        if (!sink.isDry) {
            rememberRead(order);
        }
        return judgeOrder(access.connection.shop, order, run.since);
    });
}

/** An order that TikTok has told of once is not missing there. */
function rememberRead(order: TikTokOrder): void {
    const entry = findEntry(order.id);
    if (entry && !entry.custom.tiktokStatus) {
        nameGoods(order);
        inTransaction(() => rememberTikTokOrder(entry, getOrder(entry.custom.orderNo || ''), order));
    }
}

/** Cancellations of orders that may have been placed before the time that is compared. */
function compareCancellations(work: Work): Portion {
    const { access, run } = work;
    return readPortion(
        work,
        () => fetchCancellations(access.shop.api, windowOf(run), run.pageToken),
        (one) => one.cancelId,
        (found) => {
            if (answersRequests(work)) {
                const waiting = found.filter((one) => one.request !== null);
                waiting.forEach((one) => work.sink.judge(one.cancelId, () => judgeRequest(one.orderId, [one])));
            }
            return compareById(
                work,
                found.filter((one) => one.status === CANCELLED).map((one) => one.orderId)
            );
        }
    );
}

/** Requests to cancel are compared only where the cartridge answers them: it does not know what others answer. */
function answersRequests({ access }: Work): boolean {
    return reporterOfShop(access.connection.shop) === 'cartridge';
}

/** Requests that are open here: TikTok may have settled them. */
function compareRequestsHere(work: Work): Portion {
    const { shopId } = work.access.connection.shop.custom;
    const open = answersRequests(work) ? openRequestsOf(shopId, reachedOf(work.run, 0), ORDERS_PER_CALL) : [];
    let problem: Notice | null = null;
    const portions = portionsOf(
        open.map((entry) => entry.custom.externalOrderId),
        ORDERS_PER_CALL
    );
    for (let i = 0; i < portions.length; i += 1) {
        const some = portions[i] as string[];
        const read = readCancellationsOf(work.access, some);
        if (read.failure) {
            const isKnown = work.access.shop.isUnavailable || isShopRefused(work.access, read.failure);
            return { isRead: false, isPageLost: false, told: isKnown ? null : read.problem };
        }
        problem = read.problem || problem;
        some.forEach((id) =>
            work.sink.judge(id, () =>
                judgeRequest(
                    id,
                    read.items.filter((one) => one.orderId === id)
                )
            )
        );
    }
    return { isRead: true, nextPageToken: placeAfter(open), problem: problem };
}

/** The place in a list of entries: when the last one was created, in milliseconds; empty at the end of the list. */
function placeAfter(entries: LedgerEntry[]): string {
    const last = entries[entries.length - 1];
    return entries.length < ORDERS_PER_CALL || !last ? '' : String(last.creationDate.getTime());
}

function reachedOf(run: ReconcileRun, first: number): Date {
    return new Date(Number(run.pageToken) || first);
}

/** Packages under a number that is not known here, of orders that may have been placed before. */
function comparePackages(work: Work): Portion {
    const { access, run } = work;
    return readPortion(
        work,
        () => fetchPackages(access.shop.api, windowOf(run), run.pageToken),
        (one) => one.packageId,
        (found) => {
            const left = found.filter((one) => one.trackingNumber !== '' && one.status !== 'CANCELLED');
            const ids = left.reduce<string[]>(
                (all, one) => all.concat(one.orderIds.filter((id) => !isPackageHere(id, one))),
                []
            );
            return compareById(work, ids);
        }
    );
}

function isPackageHere(orderId: string, listed: ListedPackage): boolean {
    const entry = findEntry(orderId);
    if (!entry) {
        return true;
    }
    const packages = storedJson<Packages>(entry.custom.packages, {});
    const ids = packageIdsOf(entry);
    return (
        Object.keys(packages).some(
            (packageNo) => (packages[packageNo] as ShippedPackage).trackingNumber === listed.trackingNumber
        ) || Object.keys(ids).some((packageNo) => ids[packageNo] === listed.packageId)
    );
}

/** Compares orders that are here and not cancelled; one that is not here is found by the time when it was placed. */
function compareById(work: Work, orderIds: string[]): Notice | null {
    const ids = unique(orderIds).filter((id) => {
        const entry = findEntry(id);
        return entry !== null && appliedStatusOf(entry) !== 'CANCELLED';
    });
    const found = findOrders(work.access, ids);
    compareEarlier(work, found.orders);
    return found.problem;
}

/** Orders that were placed in the time that is compared had their turn. */
function compareEarlier(work: Work, orders: TikTokOrder[]): void {
    orders.filter((order) => (order.create_time || 0) < work.run.from).forEach((order) => compare(work, order));
}

/** Returns are compared where the cartridge reads them: the merchant may deal with them in Seller Center. */
function compareReturns(work: Work): Portion {
    const { access, run, sink } = work;
    if (lastRun('TikTokShop-SyncReturns') === null) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    return readPortion(
        work,
        () => fetchReturns(access.shop.api, { changedFrom: run.begin, changedTo: run.to }, run.pageToken),
        (told) => told.returnId,
        (returns) => {
            returns.forEach((told) => sink.judge(told.returnId, () => judgeReturn(told)));
            return null;
        }
    );
}

/** Orders that TikTok has never told of: it may not have them. */
function findUnread(work: Work): Portion {
    const { access, run } = work;
    const shopId = access.connection.shop.custom.shopId;
    const isOnly = shopsOfSite().length === 1;
    const after = reachedOf(run, run.from * 1000 - 1);
    const entries = entriesNeverRead(after, new Date(run.to * 1000), ORDERS_PER_CALL, (entry) =>
        entry.custom.shopId ? entry.custom.shopId === shopId : isOnly
    );
    return compareUnread(work, entries);
}

function compareUnread(work: Work, entries: LedgerEntry[]): Portion {
    const found = findOrders(
        work.access,
        entries.map((entry) => entry.custom.externalOrderId)
    );
    compareEarlier(work, found.orders);
    entries
        .filter((entry) => found.foreign.indexOf(entry.custom.externalOrderId) >= 0)
        .forEach((entry) => work.sink.judge(entry.custom.externalOrderId, () => [missingThere(entry)]));
    return { isRead: true, nextPageToken: placeAfter(entries), problem: found.problem };
}

function missingThere(entry: LedgerEntry): Difference {
    return {
        kind: 'missing-on-tiktok',
        about: entry.custom.externalOrderId,
        externalOrderId: entry.custom.externalOrderId,
        orderNo: entry.custom.orderNo || '',
        there: '',
        here: appliedStatusOf(entry),
        act: ''
    };
}

/** A dry run keeps nothing, so there is nothing to look at again. */
function lookAgainAt({ access, run, sink }: Work): Portion {
    if (sink.isDry) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    const seen = lookAgain(access, run, sink);
    return seen.isRead
        ? { isRead: true, nextPageToken: seen.isAll ? '' : 'more', problem: seen.problem }
        : { isRead: false, isPageLost: false, told: seen.problem };
}
