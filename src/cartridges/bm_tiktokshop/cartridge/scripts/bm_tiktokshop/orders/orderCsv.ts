import type { ListedOrder, OrderList } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import { siteTimeZone, siteTime } from '../platform/moment';
import { text } from '../platform/webPage';
import { reasonsOf } from './reasons';

const COLUMNS = ['number', 'tiktokid', 'created', 'status', 'deadline', 'watch', 'total', 'buyer', 'tracking'];
/** Columns with times of the site; their heads name the zone. */
const TIMES = ['created', 'deadline'];

/** The rows of the CSV file of a list of orders; the first has the column names. */
export function csvRows(list: OrderList): string[][] {
    return [COLUMNS.map(headOf)].concat(list.orders.map(rowOf));
}

function headOf(column: string): string {
    return text('order.' + column) + (TIMES.indexOf(column) < 0 ? '' : ' (' + siteTimeZone() + ')');
}

function rowOf(order: ListedOrder): string[] {
    return [
        order.orderNo,
        order.externalOrderId,
        siteTime(order.createdAt),
        text('status.' + order.status, order.status),
        order.deadline ? siteTime(order.deadline) : '',
        reasonsOf(order)
            .map((reason) => (reason.more === '' ? reason.text : reason.text + ': ' + reason.more))
            .join('; '),
        order.total,
        order.customerName,
        order.trackingNumbers.join(' ')
    ];
}
