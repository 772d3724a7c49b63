import { csvFields } from '../../platform/rules/csv';
import type { BatchEntry, BatchLine, BatchReader } from './lines';

/** Statuses by the words of the third column. NOTSHIPPED means that the OMS has the order. */
const SHIPPING: { [word: string]: string } = {
    SHIPPING_STATUS_NOTSHIPPED: 'Acknowledged',
    SHIPPING_STATUS_PARTSHIPPED: 'PartiallyShipped',
    SHIPPING_STATUS_SHIPPED: 'Shipped'
};
const CANCELLED = 'ORDER_STATUS_CANCELLED';
/** Words of the second column for placed orders. Source: platform doc dw.order.Order, ORDER_STATUS constants. */
const ORDER_STATUSES = ['ORDER_STATUS_NEW', 'ORDER_STATUS_OPEN', 'ORDER_STATUS_COMPLETED', CANCELLED];

/** Whether a line has the form of the official cartridge's file: order number, order status, shipping status. */
export function isOfficialLine(text: string, separator: string): boolean {
    const fields = csvFields(text, separator);
    return fields !== null && fields.length === 3 && /^ORDER_STATUS_/.test((fields[1] as string).trim());
}

/**
 * A reader for the official cartridge's file. The file has no event ids and no times, so the row itself is the id: the
 * same row again is a repeat.
 */
export function officialReader(separator: string): BatchReader {
    return {
        read: (line) => (/^\s*$/.test(line.text) ? [] : [entryOf(line, separator)]),
        end: () => []
    };
}

function entryOf(line: BatchLine, separator: string): BatchEntry {
    const fields = ((line.isCut ? null : csvFields(line.text, separator)) || []).map((field) => field.trim());
    const problem = problemOf(fields);
    if (problem !== '') {
        return { event: null, lines: [line], problem: problem };
    }
    const status = fields[1] === CANCELLED ? 'CANCELLED' : SHIPPING[fields[2] as string];
    return { event: { eventId: fields.join(','), orderNo: fields[0], status: status }, lines: [line], problem: '' };
}

function problemOf(fields: string[]): string {
    const [orderNo, orderStatus, shippingStatus] = fields;
    const shipping = SHIPPING[shippingStatus || ''];
    if (fields.length !== 3 || !orderNo || ORDER_STATUSES.indexOf(orderStatus as string) < 0 || !shipping) {
        const words = 'one of ' + ORDER_STATUSES.join(', ') + ' and one of ' + Object.keys(SHIPPING).join(', ');
        return 'not an order number, ' + words;
    }
    return orderStatus === CANCELLED && shipping !== 'Acknowledged'
        ? 'contradiction status, the row says that the order is cancelled and that something has shipped'
        : '';
}
