import { sortAfterClick } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderSort';
import type { OrderSort } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderSort';
import { text } from '../platform/webPage';

/** A column of the list of orders. */
export interface Column {
    label: string;
    /** What a click sorts by; empty where the list cannot be sorted by it. */
    sort: string;
    /** For `aria-sort`. */
    sorted: 'none' | 'ascending' | 'descending';
}

/** In the sequence of the cells of a row in `orders/list.isml`. The CSV file has its own: `orderCsv`. */
const COLUMNS: Array<OrderSort | 'watch' | 'total' | 'tracking'> = [
    'number',
    'created',
    'status',
    'deadline',
    'watch',
    'buyer',
    'total',
    'tracking'
];

/**
 * The columns of the list of orders.
 * @param sortable - what the list can be sorted by
 * @param current - what it is sorted by, see `rules/orderSort`
 */
export function columnsView(sortable: OrderSort[], current: string): Column[] {
    return COLUMNS.map((name) => {
        const sort = sortable.filter((known) => known === name)[0];
        return {
            label: text('order.' + name),
            sort: sort ? sortAfterClick(sort, current) : '',
            sorted: current === name ? 'ascending' : current === '-' + name ? 'descending' : 'none'
        };
    });
}
