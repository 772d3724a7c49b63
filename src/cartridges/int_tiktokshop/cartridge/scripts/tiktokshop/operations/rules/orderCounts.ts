import { filterOfStatus } from './orderFilter';
import { CANCEL_AFTER_SHIPPED, rankOf } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';

/** How many orders there are of each name. */
export interface Counts {
    [name: string]: number;
}

/** What decides as what an order counts. */
export interface CountedOrder {
    /** Day it was made, in the site's time zone: `2026-11-28`. */
    day: string;
    status: ExternalOrderStatus;
    /** Whether the order management system has it. */
    isExported: boolean;
    isHeld: boolean;
    hasOpenRequest: boolean;
    orderTag: string;
}

/**
 * What an order counts as: its day, then names. Besides its status it counts for each stage it has reached, and for
 * what a person has to look at.
 * @returns for example `2026-11-28 all acknowledged reached-exported reached-acknowledged`
 */
export function countedAs(order: CountedOrder): string {
    const rank = rankOf(order.status);
    const names = [
        ['all', true],
        [filterOfStatus(order.status), true],
        // An OMS that has said something has the order, however it came by it.
        ['reached-exported', order.isExported || rank >= rankOf('Acknowledged')],
        ['reached-acknowledged', rank >= rankOf('Acknowledged')],
        ['reached-shipped', rank >= rankOf('PartiallyShipped')],
        ['held', order.isHeld],
        ['request-open', order.hasOpenRequest],
        ['cancelled-after-shipping', order.orderTag === CANCEL_AFTER_SHIPPED]
    ];
    return [order.day].concat(names.filter((name) => name[1]).map((name) => name[0] as string)).join(' ');
}

/** The day an order counts for. */
export function dayCounted(counted: string): string {
    return counted.split(' ')[0] as string;
}

/** The names an order counts for. */
export function namesCounted(counted: string): string[] {
    return counted.split(' ').slice(1);
}

/** Adds an order to the counts, or with -1 takes it away. Changes `counts`. */
export function addCount(counts: Counts, counted: string, by: 1 | -1): void {
    namesCounted(counted).forEach((name) => {
        counts[name] = (counts[name] || 0) + by;
    });
}
