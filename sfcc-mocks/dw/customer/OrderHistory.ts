import { scriptClass } from '../../runtime/scriptClass';
import type { SeekableIterator } from '../util/Collection';

type Search = (query: string, sort: string | null, ...args: unknown[]) => SeekableIterator;

let search: Search | null = null;

/** Says how orders are searched for: orders know customers, and these their orders. */
export function searchOrdersBy(searcher: Search): void {
    search = searcher;
}

/** Statuses of orders that were not placed: created and failed ones. */
const NOT_PLACED = [0, 8];

/** dw.customer.OrderHistory: the customer's orders on the site, the newest first. Guests have none. */
export class OrderHistory {
    constructor(private readonly $customerNo: string | null) {}

    getOrderCount(): number {
        return this.$customerNo === null
            ? 0
            : this.getOrders('status != {0} AND status != {1}', null, ...NOT_PLACED).getCount();
    }

    /** `()`, or `(query, sort, …)` for some of them. */
    getOrders(query?: string | null, sort?: string | null, ...args: unknown[]): SeekableIterator {
        const given = query ? ` AND (${shifted(query)})` : '';
        const find = search as Search;
        return find('customerNo = {0}' + given, sort || 'creationDate desc', this.$customerNo || '', ...args);
    }
}

/** Parameters follow the history's own. */
function shifted(query: string): string {
    return query.replace(/\{(\d+)\}/g, (_all, position: string) => `{${Number(position) + 1}}`);
}

scriptClass('dw.customer.OrderHistory', OrderHistory);
