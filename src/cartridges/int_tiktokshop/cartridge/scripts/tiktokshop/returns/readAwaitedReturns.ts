import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { dueForReturns, endReturnsDue } from '../lifecycle/store/ledger/due/returnsDue';
import type { AllPages } from '../openapi/readAllPages';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { eachInTransaction } from '../platform/eachInTransaction';
import { portionsOf } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { readReturnsOf } from './readReturnsOf';
import { noteFailure, takeReturns } from './returnsWork';
import type { ReturnsWork } from './returnsWork';
import { lookedFor } from './rules/awaitedOrders';

/** Orders that one call asks for. */
const ORDERS_PER_CALL = 50;
/** Orders of one run that had left before they came here; the next run reads the others. */
const MAX_DUE = 1000;

/**
 * Reads the returns of awaited orders that have come, as many as one call may ask for.
 * @param awaited - orders that were not here when TikTok told of their returns
 * @param turn - grows by one with each run
 * @returns the orders that are still awaited
 */
export function readAwaitedReturns(work: ReturnsWork, awaited: string[], turn: number): string[] {
    const here = lookedFor(awaited, turn)
        .filter((orderId) => findEntry(orderId) !== null)
        .slice(0, ORDERS_PER_CALL);
    const read = readReturns(work, here);
    if (read.problem && !read.failure) {
        // The unreadable return may be of any of these orders.
        work.problems.push(notReadOf(work, read.problem));
    }
    return read.problem ? awaited : awaited.filter((orderId) => here.indexOf(orderId) < 0);
}

/** Reads the returns of orders that had left before they came here. What TikTok does not tell now stays due. */
export function readReturnsDue(work: ReturnsWork): void {
    const due = dueForReturns(work.access.connection.shop.custom.shopId, MAX_DUE);
    portionsOf(due, ORDERS_PER_CALL).every((some) => readDue(work, some));
}

/**
 * Reads the returns of some orders. Where one cannot be read, it may be of any of them: then the halves are read by themselves.
 * @returns false when TikTok does not answer
 */
function readDue(work: ReturnsWork, due: LedgerEntry[]): boolean {
    const read = readReturns(
        work,
        due.map((entry) => entry.custom.externalOrderId)
    );
    if (read.failure) {
        return false;
    }
    if (!read.problem) {
        if (!work.pass.isDry) {
            eachInTransaction(due, endReturnsDue);
        }
        return true;
    }
    if (due.length === 1) {
        work.problems.push(notReadOf(work, read.problem));
        return true;
    }
    const half = Math.ceil(due.length / 2);
    return readDue(work, due.slice(0, half)) && readDue(work, due.slice(half));
}

function readReturns(work: ReturnsWork, orderIds: string[]): AllPages<TikTokReturn> {
    const read = readReturnsOf(work.access, orderIds);
    takeReturns(work, read);
    if (read.failure) {
        noteFailure(work, read.failure, '');
    }
    return read;
}

function notReadOf({ access }: ReturnsWork, why: Notice): Notice {
    return notice('job.returns.not_read', [access.connection.shop.custom.shopId, why]);
}
