import { CANCEL_AFTER_SHIPPED, rankOf, statusWords } from '../orderStatus';
import type { ExternalOrderStatus } from '../orderStatus';

/** Numbers of orders by the name of the count. */
export interface Counts {
    [name: string]: number;
}

/** The name of the count of the orders in each status. The lists of orders use the same names. */
export const COUNT_OF_STATUS: Record<ExternalOrderStatus, string> = {
    New: 'new',
    Acknowledged: 'acknowledged',
    PartiallyShipped: 'partially-shipped',
    Shipped: 'shipped',
    Delivered: 'delivered',
    Completed: 'completed',
    CANCELLED: 'cancelled'
};

/** The names of these counts, in the sequence of the lifecycle. */
export const STATUS_COUNTS = statusWords().map((status) => COUNT_OF_STATUS[status]);

/** The facts that decide what an order counts as. */
export interface CountedOrder {
    /** Day of its creation in the site's time zone: `2026-11-28`. */
    day: string;
    status: ExternalOrderStatus;
    /** Whether the OMS has exported it. */
    isExported: boolean;
    isHeld: boolean;
    hasOpenRequest: boolean;
    orderTag: string;
    /** What it counts as in TikTok's measures, see `measuredAs`. */
    measured: string[];
}

/**
 * What an order counts as: its day, then the names of counts. It counts for its status, for each stage that it has
 * reached, and for anything that needs a person.
 * @returns for example `2026-11-28 all acknowledged reached-exported reached-acknowledged`
 */
export function countedAs(order: CountedOrder): string {
    const rank = rankOf(order.status);
    const names = [
        ['all', true],
        [COUNT_OF_STATUS[order.status], true],
        // An OMS that has sent an event has the order, even without an export.
        ['reached-exported', order.isExported || rank >= rankOf('Acknowledged')],
        ['reached-acknowledged', rank >= rankOf('Acknowledged')],
        ['reached-shipped', rank >= rankOf('PartiallyShipped')],
        ['held', order.isHeld],
        ['request-open', order.hasOpenRequest],
        ['cancelled-after-shipping', order.orderTag === CANCEL_AFTER_SHIPPED]
    ];
    return [order.day]
        .concat(
            names.filter((name) => name[1]).map((name) => name[0] as string),
            order.measured
        )
        .join(' ');
}

/** What an order counts as once B2C Commerce has deleted it: as before, but no person can release it. */
export function countedOnceDeleted(counted: string): string {
    return counted
        .split(' ')
        .filter((token) => token !== 'held')
        .join(' ');
}

/** The day for which an order counts. */
export function dayCounted(counted: string): string {
    return counted.split(' ')[0] as string;
}

/** The counts in which an order is. */
export function namesCounted(counted: string): string[] {
    return tokensOf(counted).map((token) => token.split('*')[0] as string);
}

/** Adds an order to `counts`, or removes it with -1. */
export function addCount(counts: Counts, counted: string, by: 1 | -1): void {
    tokensOf(counted).forEach((token) => {
        const parts = token.split('*');
        const name = parts[0] as string;
        counts[name] = (counts[name] || 0) + by * Number(parts[1] || '1');
    });
}

function tokensOf(counted: string): string[] {
    return counted.split(' ').slice(1);
}
