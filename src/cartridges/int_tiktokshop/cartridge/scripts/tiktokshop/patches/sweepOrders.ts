import { MINUTE } from '../platform/rules/durations';
import { isoNow } from '../platform/clock';
import { getValue, storeValue } from '../platform/storedValues';
import { recordForeignOrders } from '../identity/store/foreignOrders';
import { describeError, logOf } from '../platform/log';
import { ensureSealKey } from '../lifecycle/store/sealKey';
import { eachOrderChangedAt, tiktokOrdersChanged } from '../lifecycle/store/orderSearch';
import type { FoundOrder, FoundOrders } from '../lifecycle/store/orderSearch';
import { inTransaction } from '../platform/transaction';
import { adoptBacklog, beginBacklog } from './adoptBacklog';
import { recordRefusedPatches } from './recordRefusedPatches';
import { isSwept, storeSweptOrders, sweptOrders } from './sweptOrders';
import { reachedTime } from './rules/reachedTime';

const CURSOR = 'adoptOrders';
/** How far each sweep looks back before the last one: the search index lags some minutes. */
const OVERLAP = 30 * MINUTE;

/** What one sweep came to. */
interface Sweep {
    changed: number;
    /** Numbers of the orders that failed. */
    failed: string[];
    foreign: string[];
}

/**
 * Finds TikTok orders that were created or patched while no hook ran, through SCAPI or with hooks switched off, and
 * does what the hooks would have done. Records what hooks have refused. The first sweep leaves what is older to
 * `adoptBacklog`. Visits an order once for each change, though it is found again for half an hour.
 * @returns the number of changed orders, and the numbers of orders that failed
 */
export function sweepOrders(): { changed: number; failed: string[] } {
    const started = isoNow();
    const last = getValue(CURSOR);
    recordRefusedPatches();
    if (last === '') {
        beginBacklog(lookingBack(started));
    }
    const sweep: Sweep = { changed: 0, failed: [], foreign: [] };
    const since = lookingBack(last || started);
    const found = tiktokOrdersChanged(since, null);
    // Where none was changed, the next sweep may look back as far.
    if (found.orders.length > 0 || last === '') {
        visitFound(found, since, started, sweep);
    }
    adoptBacklog((orderNo) => catchUpInSweep(orderNo, sweep));
    recordForeignOrders(sweep.foreign);
    return { changed: sweep.changed, failed: sweep.failed };
}

/** Visits the orders of a portion, and stores where the next sweep continues. */
function visitFound(found: FoundOrders, since: Date, started: string, sweep: Sweep): void {
    ensureSealKey();
    const swept = sweptOrders();
    found.orders.filter((order) => !isSwept(order, swept)).forEach((order) => catchUpInSweep(order.orderNo, sweep));
    const isLeft = (order: FoundOrder): boolean =>
        sweep.failed.indexOf(order.orderNo) >= 0 || sweep.foreign.indexOf(order.orderNo) >= 0;
    // A failed order is found again with its next change; until then the failed job names it.
    const next = found.hasMore ? timeAfter(found.orders, since, sweep) : started;
    inTransaction(() => {
        storeValue(CURSOR, next);
        storeSweptOrders(found.orders.filter((order) => !isLeft(order)));
    });
}

/**
 * The time at which the next sweep continues after a portion. Where an import has changed more orders in one moment than a
 * search gives, the next search would give the same ones again: then all orders of that moment are visited.
 */
function timeAfter(orders: FoundOrder[], since: Date, sweep: Sweep): string {
    const reached = reachedTime(changesOf(orders));
    if (reached > since.getTime()) {
        return new Date(reached + OVERLAP).toISOString();
    }
    eachOrderChangedAt(since, (order) => catchUpInSweep(order.orderNo, sweep));
    return new Date(since.getTime() + 1 + OVERLAP).toISOString();
}

/** @returns whether the order was adopted, or changed otherwise */
function catchUpInSweep(orderNo: string, sweep: Sweep): boolean {
    try {
        // Loaded only here: most sweeps visit no order.
        const catchUpOrder = require('./catchUpOrder') as typeof import('./catchUpOrder').catchUpOrder;
        const result = catchUpOrder(orderNo);
        sweep.changed += result === 'changed' ? 1 : 0;
        if (result === 'foreign') {
            sweep.foreign.push(orderNo);
        }
        return result === 'changed';
    } catch (e) {
        sweep.failed.push(orderNo);
        logOf('adopt').error('order ' + orderNo + ': ' + describeError(e));
        return false;
    }
}

function changesOf(orders: FoundOrder[]): number[] {
    return orders.map((order) => order.changedAt.getTime());
}

function lookingBack(time: string): Date {
    return new Date(new Date(time).getTime() - OVERLAP);
}
