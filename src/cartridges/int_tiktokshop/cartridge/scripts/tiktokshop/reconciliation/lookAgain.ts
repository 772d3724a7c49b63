import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { ApiResult } from '../openapi/client';
import { fetchReturns } from '../openapi/returns';
import type { ReturnPage } from '../openapi/returns';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { eachInTransaction } from '../platform/eachInTransaction';
import type { Notice } from '../platform/rules/notice';
import type { ShopAccess } from '../shops/openAccess';
import { findOrders } from '../shops/findOrders';
import type { DifferenceSink } from './differenceSink';
import { judgeOrder } from './judgeOrder';
import { judgeReturn } from './judgeReturn';
import { isAboutReturn } from './rules/difference';
import type { Difference, DifferenceKind } from './rules/difference';
import type { ReconcileRun } from './rules/reconcileRun';
import { removeDifference, unseenDifferences } from './store/differences';
import type { DifferenceObject } from './store/differences';

/** Differences of one portion: as many as Get Order Detail takes orders. */
const PORTION = 50;

/** What a second look has come to. */
interface Looked {
    /** Why TikTok did not tell; null when it did. */
    problem: Notice | null;
    /** Whether no difference is left that the comparison has not seen. */
    isAll: boolean;
}

/**
 * Looks again at known differences that this comparison has not found, some at a time: of orders outside of its time they may
 * still be there. The others are removed.
 */
export function lookAgain(access: ShopAccess, run: ReconcileRun, sink: DifferenceSink): Looked {
    const seenAt = new Date(run.startedAt);
    const unseen = unseenDifferences(access.connection.shop.custom.shopId, seenAt, PORTION);
    const problem = lookAt(access, unseen, sink, run.since, (object) => stillThere(object, seenAt));
    if (problem) {
        return { problem: problem, isAll: false };
    }
    eachInTransaction(
        unseen.filter((object) => sink.broken.indexOf(object.custom.about || '') >= 0),
        (object) => stillThere(object, seenAt)
    );
    const gone = unseen.filter((object) => (object.custom.seenAt as Date) < seenAt);
    eachInTransaction(gone, removeDifference);
    run.counts.gone += gone.length;
    return { problem: null, isAll: unseen.length < PORTION };
}

function stillThere(object: DifferenceObject, seenAt: Date): void {
    object.custom.seenAt = seenAt;
}

/**
 * Compares again what differences are about.
 * @param keep - is called in a transaction with each of which it is too early to say
 */
function lookAt(
    access: ShopAccess,
    objects: DifferenceObject[],
    sink: DifferenceSink,
    since: number,
    keep: (object: DifferenceObject) => void
): Notice | null {
    const ofOrders = objects.filter((object) => !isAboutReturn(object.custom.kind as DifferenceKind));
    const ofReturns = objects.filter((object) => isAboutReturn(object.custom.kind as DifferenceKind));
    const keepAll = (some: DifferenceObject[], id: string): void =>
        eachInTransaction(
            some.filter((object) => object.custom.about === id),
            keep
        );
    const judge = (some: DifferenceObject[], id: string, run: () => Difference[] | null): void =>
        sink.judge(id, () => {
            const found = run();
            if (found === null) {
                keepAll(some, id);
            }
            return found;
        });
    const found = findOrders(access, uniqueIds(ofOrders));
    found.orders.forEach((order) => judge(ofOrders, order.id, () => judgeOrder(access.connection.shop, order, since)));
    found.foreign.filter((id) => findEntry(id) !== null).forEach((id) => keepAll(ofOrders.filter(isMissingThere), id));
    const returns = ofReturns.length > 0 && !found.problem ? readReturns(access, uniqueIds(ofReturns)) : null;
    if (returns) {
        returns.items.forEach((told) => judge(ofReturns, told.returnId, () => judgeReturn(told)));
    }
    return found.problem || (returns && returns.problem);
}

function isMissingThere(object: DifferenceObject): boolean {
    return object.custom.kind === 'missing-on-tiktok';
}

function uniqueIds(objects: DifferenceObject[]): string[] {
    return objects
        .map((object) => object.custom.externalOrderId || '')
        .filter((id, index, all) => id !== '' && all.indexOf(id) === index);
}

/** All returns of orders, at most fifty. */
export function readReturns(access: ShopAccess, orderIds: string[]): { items: TikTokReturn[]; problem: Notice | null } {
    let items: TikTokReturn[] = [];
    let pageToken = '';
    do {
        const page = readPage(access, orderIds, pageToken);
        if (!page.ok) {
            return { items: items, problem: page.told };
        }
        items = items.concat(page.data.items);
        pageToken = page.data.nextPageToken;
    } while (pageToken !== '');
    return { items: items, problem: null };
}

function readPage(access: ShopAccess, orderIds: string[], pageToken: string): ApiResult<ReturnPage> {
    return fetchReturns(access.shop.api, { orderIds: orderIds }, pageToken);
}
