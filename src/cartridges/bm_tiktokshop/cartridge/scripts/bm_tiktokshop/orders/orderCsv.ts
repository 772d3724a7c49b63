import type { ListedOrder, OrderList } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import { csvTable } from '../platform/csvTable';
import type { CsvColumn } from '../platform/csvTable';
import { siteTime } from '../platform/moment';
import { labelled, text } from '../platform/webPage';
import { reasonsOf } from './reasons';

const COLUMNS: Array<CsvColumn<ListedOrder>> = [
    { head: 'order.number', value: (order) => order.orderNo },
    { head: 'order.tiktokid', value: (order) => order.externalOrderId },
    { head: 'order.created', value: (order) => siteTime(order.createdAt), isTime: true },
    { head: 'order.status', value: (order) => text('status.' + order.status, order.status) },
    { head: 'order.deadline', value: (order) => (order.deadline ? siteTime(order.deadline) : ''), isTime: true },
    { head: 'order.watch', value: reasonsText },
    { head: 'order.total', value: (order) => order.total },
    { head: 'order.buyer', value: (order) => order.customerName },
    { head: 'order.tracking', value: (order) => order.trackingNumbers.join(' ') }
];

/** The rows of the CSV file of a list of orders; the first has the column names. */
export function csvRows(list: OrderList): string[][] {
    return csvTable(COLUMNS, list.orders);
}

function reasonsText(order: ListedOrder): string {
    return reasonsOf(order)
        .map((reason) => (reason.more === '' ? reason.text : labelled(reason.text) + reason.more))
        .join('; ');
}
