import { orderFilters } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter';
import type {
    ListAddress,
    ListedOrder,
    OrderList
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import { MAX_FOUND } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/store/orderLists';
import { momentOf } from '../platform/moment';
import { text } from '../platform/webPage';
import { pagesOf } from '../platform/paging';

/**
 * The view of a list of orders.
 * @param months - the months that have figures
 */
export function listView(list: OrderList, address: ListAddress, page: number, pages: number, months: string[]): object {
    return {
        number: '',
        heading: text('filter.' + address.filter),
        filters: filtersView(address.filter),
        address: address,
        count: list.count,
        isCut: list.count >= MAX_FOUND,
        rows: list.orders.map(rowOf),
        pages: pagesOf(page, pages),
        months: months
    };
}

/**
 * The view of orders that were found by a number.
 * @param months - the months that have figures
 */
export function foundView(number: string, list: OrderList, months: string[]): object {
    return {
        number: number,
        heading: text('orders.found'),
        filters: filtersView(''),
        address: { filter: 'all', from: '', to: '' },
        count: list.count,
        isCut: false,
        rows: list.orders.map(rowOf),
        pages: pagesOf(1, 1),
        months: months
    };
}

function filtersView(current: string): object[] {
    return orderFilters().map((filter) => ({
        name: filter,
        label: text('filter.' + filter),
        isCurrent: filter === current
    }));
}

function rowOf(order: ListedOrder): object {
    return {
        orderNo: order.orderNo,
        externalOrderId: order.externalOrderId,
        created: momentOf(order.createdAt),
        status: text('status.' + order.status, order.status),
        total: order.total,
        customerName: order.customerName,
        notes: notesOf(order),
        tracking: order.trackingNumbers.join(', ')
    };
}

/** Why the order needs attention: hold reasons, alerts, tag. */
function notesOf(order: ListedOrder): string[] {
    const notes =
        order.holdReason === '' ? [] : order.holdReason.split(', ').map((reason) => text('hold.' + reason, reason));
    return notes
        .concat(order.needsAttention ? [text('order.attention')] : [])
        .concat(order.tag === '' ? [] : [order.tag]);
}
