import type { ListedOrder, OrderList } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import { text } from '../platform/webPage';

const COLUMNS = ['number', 'tiktokid', 'created', 'status', 'total', 'buyer', 'hold', 'tag', 'tracking'];

/** The rows of the CSV file of a list of orders; the first has the column names. */
export function csvRows(list: OrderList): string[][] {
    return [COLUMNS.map((column) => text('order.' + column))].concat(list.orders.map(rowOf));
}

function rowOf(order: ListedOrder): string[] {
    return [
        order.orderNo,
        order.externalOrderId,
        order.createdAt.toISOString(),
        order.status,
        order.total,
        order.customerName,
        order.holdReason,
        order.tag,
        order.trackingNumbers.join(' ')
    ];
}
