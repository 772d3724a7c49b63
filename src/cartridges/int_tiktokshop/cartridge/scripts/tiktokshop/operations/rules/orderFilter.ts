import { laterStatuses, statusWords } from '../../lifecycle/rules/orderStatus';
import type { MeasureName } from '../../lifecycle/rules/counts/measures';
import { COUNT_OF_STATUS } from '../../lifecycle/rules/counts/orderCounts';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';

/** All filters, in the order of the page. */
const FILTERS = [
    'all',
    'new',
    'acknowledged',
    'partially-shipped',
    'shipped',
    'delivered',
    'completed',
    'cancelled',
    'attention',
    'held',
    'request-open',
    'late',
    'due-soon',
    'cancelled-after-shipping',
    'feed-due',
    'reached-exported',
    'reached-acknowledged',
    'reached-shipped',
    'measured-late',
    'measured-cancelled',
    'measured-untracked'
] as const;

/** Name of a list of orders in Business Manager, as in `TikTokShopOrders-Show?filter=held`. */
export type OrderFilter = (typeof FILTERS)[number];

/** All filters. */
export function orderFilters(): OrderFilter[] {
    return FILTERS.slice();
}

/** A filter by its name; `all` for an unknown name. */
export function filterNamed(name: string): OrderFilter {
    return FILTERS.filter((filter) => filter === name)[0] || 'all';
}

/** The status of a filter; null for a filter by something else. */
export function statusOfFilter(filter: OrderFilter): ExternalOrderStatus | null {
    return statusWords().filter((status) => COUNT_OF_STATUS[status] === filter)[0] || null;
}

/** Filters for a status or any later one. An OMS that has sent an event has the order, so it counts as exported. */
const REACHED: { [filter: string]: ExternalOrderStatus } = {
    'reached-exported': 'Acknowledged',
    'reached-acknowledged': 'Acknowledged',
    'reached-shipped': 'PartiallyShipped'
};

/** The statuses that a filter by progress shows; none for any other filter. */
export function statusesReached(filter: OrderFilter): ExternalOrderStatus[] {
    const first = REACHED[filter];
    return first ? [first].concat(laterStatuses(first)) : [];
}

/** How the filter of a measure begins. */
const MEASURED = 'measured-';

/** The measure of TikTok in which the orders of a filter are at fault; null for another filter. */
export function measureOfFilter(filter: OrderFilter): MeasureName | null {
    return (filter.split(MEASURED)[1] as MeasureName | undefined) || null;
}

/** The filter for the orders at fault in a measure of TikTok. */
export function filterOfMeasure(name: MeasureName): OrderFilter {
    return (MEASURED + name) as OrderFilter;
}
