import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { eachInTransaction } from '../platform/eachInTransaction';
import type { Notice } from '../platform/rules/notice';
import { readReturnsOf } from '../returns/readReturnsOf';
import type { ShopAccess } from '../shops/openAccess';
import { findOrders } from '../shops/findOrders';
import type { DifferenceSink } from './differenceSink';
import { judgeOrder } from './judgeOrder';
import { judgeRequest } from './judgeRequest';
import { judgeReturn } from './judgeReturn';
import { readCancellationsOf } from './readCancellationsOf';
import { isAboutRequest, isAboutReturn } from './rules/difference';
import type { Difference, DifferenceKind } from './rules/difference';
import type { ReconcileRun } from './rules/reconcileRun';
import { removeDifference, unseenDifferences } from './store/differences';
import type { DifferenceObject } from './store/differences';

/** Differences of one portion: as many as Get Order Detail takes orders. */
const PORTION = 50;

/** What a second look has come to. */
interface Looked {
    /** Why TikTok did not tell, or that some of what it told could not be read; null when all was. */
    problem: Notice | null;
    /** Whether TikTok has answered. */
    isRead: boolean;
    /** Whether no difference is left that the comparison has not seen. */
    isAll: boolean;
}

/** Something that was read, of the differences that are about it; null where it is too early to say. */
interface Second {
    id: string;
    judge: () => Difference[] | null;
}

/**
 * Looks again at known differences that this comparison has not found, some at a time: of orders outside of its time they may
 * still be there. Those that were read and are no longer there are removed.
 */
export function lookAgain(access: ShopAccess, run: ReconcileRun, sink: DifferenceSink): Looked {
    const seenAt = new Date(run.startedAt);
    const unseen = unseenDifferences(access.connection.shop.custom.shopId, seenAt, PORTION);
    const ofReturns = unseen.filter((object) => isAboutReturn(object.custom.kind as DifferenceKind));
    const ofRequests = unseen.filter((object) => isAboutRequest(object.custom.kind as DifferenceKind));
    const ofOrders = unseen.filter((object) => ofReturns.concat(ofRequests).indexOf(object) < 0);
    const orders = findOrders(access, uniqueIds(ofOrders));
    const returns = readReturnsOf(access, orders.hasFailed ? [] : uniqueIds(ofReturns));
    const requests = readCancellationsOf(access, orders.hasFailed || returns.failure ? [] : uniqueIds(ofRequests));
    const problem = orders.problem || returns.problem || requests.problem;
    if (orders.hasFailed || returns.failure || requests.failure) {
        return { problem: problem, isRead: false, isAll: false };
    }
    const seconds: Second[] = orders.orders
        .map<Second>((order) => ({
            id: order.id,
            judge: () => judgeOrder(access.connection.shop, order, run.since)
        }))
        .concat(returns.items.map((told) => ({ id: told.returnId, judge: () => judgeReturn(told) })))
        .concat(
            ofRequests.map(({ custom }) => {
                const orderId = custom.externalOrderId || '';
                const there = requests.items.filter((one) => one.orderId === orderId);
                return { id: custom.about || '', judge: () => judgeRequest(orderId, there) };
            })
        );
    const judged = judgeAll(seconds, sink);
    const gone = unseen.filter(
        (object) =>
            (object.custom.seenAt as Date) < seenAt &&
            (isForeign(object, orders.foreign) || judged.indexOf(object.custom.about || '') >= 0)
    );
    eachInTransaction(gone, removeDifference);
    eachInTransaction(
        unseen.filter((object) => gone.indexOf(object) < 0),
        (object) => {
            object.custom.seenAt = seenAt;
        }
    );
    run.counts.gone += gone.length;
    return { problem: problem, isRead: true, isAll: unseen.length < PORTION };
}

/** @returns ids of what could be judged; what is still there, the sink has seen */
function judgeAll(seconds: Second[], sink: DifferenceSink): string[] {
    const judged: string[] = [];
    seconds.forEach((second) =>
        sink.judge(second.id, () => {
            const found = second.judge();
            if (found !== null) {
                judged.push(second.id);
            }
            return found;
        })
    );
    return judged;
}

/** An order that TikTok does not know differs in one way only: it is here. */
function isForeign(object: DifferenceObject, foreign: string[]): boolean {
    const isHere = object.custom.kind === 'missing-on-tiktok' && findEntry(object.custom.about || '') !== null;
    return foreign.indexOf(object.custom.about || '') >= 0 && !isHere;
}

function uniqueIds(objects: DifferenceObject[]): string[] {
    return objects
        .map((object) => object.custom.externalOrderId || '')
        .filter((id, index, all) => id !== '' && all.indexOf(id) === index);
}
