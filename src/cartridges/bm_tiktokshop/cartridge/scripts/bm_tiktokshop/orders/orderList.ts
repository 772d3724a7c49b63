import { orderFilters } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter';
import { sortsOfList } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import type {
    ListAddress,
    ListedOrder,
    OrderList
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import { MAX_FOUND } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/store/orderLists';
import { deadlineOf, momentOf } from '../platform/moment';
import { amountText, countText } from '../platform/numbers';
import { statusTone } from '../platform/rules/statusTone';
import { text } from '../platform/webPage';
import { pagesOf } from '../platform/paging';
import { columnsView } from './columns';
import { emptyListText, nothingFoundText } from './emptyList';
import { reasonsOf } from './reasons';

/**
 * The view of a list of orders.
 * @param shown - which page, from 1, of how many
 * @param months - the months that have figures
 */
export function listView(
    list: OrderList,
    address: ListAddress,
    shown: { page: number; pages: number },
    months: string[]
): object {
    return {
        number: '',
        heading: text('filter.' + address.filter),
        filters: filtersView(address.filter),
        address: address,
        columns: columnsView(sortsOfList(address.filter), address.sort),
        count: countText(list.count),
        isCut: list.count >= MAX_FOUND,
        rows: list.orders.map(rowOf),
        empty: emptyListText(address),
        pages: pagesOf(shown.page, shown.pages),
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
        address: { filter: 'all', from: '', to: '', sort: '', shop: '' },
        columns: columnsView([], ''),
        count: countText(list.count),
        isCut: false,
        rows: list.orders.map(rowOf),
        empty: nothingFoundText(number),
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
        tone: statusTone(order.status),
        deadline: deadlineOf(order.deadline),
        total: amountText(order.total),
        customerName: order.customerName,
        reasons: reasonsOf(order),
        tracking: order.trackingNumbers.join(', ')
    };
}
