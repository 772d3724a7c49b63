import { laterStatuses } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';

/** A list of orders that Business Manager shows, as addresses name it: `TikTokShopOrders-Show?filter=held`. */
export type OrderFilter =
    | 'all'
    | 'new'
    | 'acknowledged'
    | 'partially-shipped'
    | 'shipped'
    | 'delivered'
    | 'completed'
    | 'cancelled'
    | 'attention'
    | 'held'
    | 'request-open'
    | 'late'
    | 'due-soon'
    | 'cancelled-after-shipping'
    | 'feed-due'
    | 'reached-exported'
    | 'reached-acknowledged'
    | 'reached-shipped';

/** In the order they are offered. */
const FILTERS: OrderFilter[] = [
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
    'reached-shipped'
];

/** Filters that ask for a status. */
const STATUSES: { [filter: string]: ExternalOrderStatus } = {
    new: 'New',
    acknowledged: 'Acknowledged',
    'partially-shipped': 'PartiallyShipped',
    shipped: 'Shipped',
    delivered: 'Delivered',
    completed: 'Completed',
    cancelled: 'CANCELLED'
};

/** All filters. */
export function orderFilters(): OrderFilter[] {
    return FILTERS.slice();
}

/** A filter by its name; `all` for a name that is none. */
export function filterNamed(name: string): OrderFilter {
    return FILTERS.filter((filter) => filter === name)[0] || 'all';
}

/** The status that a filter asks for; null when it asks for something else. */
export function statusOfFilter(filter: OrderFilter): ExternalOrderStatus | null {
    return STATUSES[filter] || null;
}

/** Filters that ask for a status or any later one. An OMS that has said something has the order: it was exported. */
const REACHED: { [filter: string]: ExternalOrderStatus } = {
    'reached-exported': 'Acknowledged',
    'reached-acknowledged': 'Acknowledged',
    'reached-shipped': 'PartiallyShipped'
};

/** The statuses of which a filter asks for any; none when it asks for something else. */
export function statusesReached(filter: OrderFilter): ExternalOrderStatus[] {
    const first = REACHED[filter];
    return first ? [first].concat(laterStatuses(first)) : [];
}

/** The filter that lists orders of a status. */
export function filterOfStatus(status: ExternalOrderStatus): OrderFilter {
    return FILTERS.filter((filter) => STATUSES[filter] === status)[0] || 'all';
}
