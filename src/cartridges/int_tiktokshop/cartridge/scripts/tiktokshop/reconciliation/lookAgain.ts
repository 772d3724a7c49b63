import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { eachInTransaction } from '../platform/eachInTransaction';
import type { Notice } from '../platform/rules/notice';
import { readReturnsOf } from '../returns/readReturnsOf';
import type { ShopAccess } from '../shops/openAccess';
import { fetchOrdersById } from '../shops/orders/fetchOrdersById';
import type { DifferenceSink } from './differenceSink';
import { judgeOrder } from './judgeOrder';
import { judgeRequest } from './judgeRequest';
import { judgeReturn } from './judgeReturn';
import { readCancellationsOf } from './readCancellationsOf';
import type { Difference } from './rules/difference';
import type { ReconcileRun } from './rules/reconcileRun';
import { bySubject, orderIdsOf, removeDifference, unseenDifferences } from './store/differences';
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
    const read = readAgain(access, unseen, run.since);
    if (!read.isRead) {
        return { problem: read.problem, isRead: false, isAll: false };
    }
    const judged = judgeAll(read.seconds, sink);
    const gone = unseen.filter(
        (object) =>
            (object.custom.seenAt as Date) < seenAt &&
            (isForeign(object, read.foreign) || judged.indexOf(object.custom.about || '') >= 0)
    );
    eachInTransaction(gone, removeDifference);
    eachInTransaction(
        unseen.filter((object) => gone.indexOf(object) < 0),
        (object) => {
            object.custom.seenAt = seenAt;
        }
    );
    run.counts.gone += gone.length;
    return { problem: read.problem, isRead: true, isAll: unseen.length < PORTION };
}

/** What TikTok told of the differences that are looked at again. */
interface ReadAgain {
    problem: Notice | null;
    isRead: boolean;
    seconds: Second[];
    /** Ids of orders that TikTok says are not of this shop. */
    foreign: string[];
}

/** Asks TikTok for orders, returns and requests while it answers. */
function readAgain(access: ShopAccess, unseen: DifferenceObject[], since: number): ReadAgain {
    const about = bySubject(unseen);
    const orders = fetchOrdersById(access, orderIdsOf(about.orders));
    const returns = readReturnsOf(access, orders.hasFailed ? [] : orderIdsOf(about.returns));
    const requests = readCancellationsOf(access, orders.hasFailed || returns.failure ? [] : orderIdsOf(about.requests));
    const ofOrders = orders.orders.map<Second>((order) => ({
        id: order.id,
        judge: () => judgeOrder(access.connection.shop, order, since)
    }));
    const ofReturns = returns.items.map<Second>((told) => ({ id: told.returnId, judge: () => judgeReturn(told) }));
    const ofRequests = about.requests.map<Second>(({ custom }) => {
        const orderId = custom.externalOrderId || '';
        const there = requests.items.filter((one) => one.orderId === orderId);
        return { id: custom.about || '', judge: () => judgeRequest(orderId, there) };
    });
    return {
        problem: orders.problem || returns.problem || requests.problem,
        isRead: !orders.hasFailed && !returns.failure && !requests.failure,
        seconds: ofOrders.concat(ofReturns, ofRequests),
        foreign: orders.foreign
    };
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
