import { csvFields } from './csv';
import type { BatchEntry, BatchLine, BatchReader } from './omsBatch';

/** Words of the third column. NOTSHIPPED says that the OMS knows the order. */
const SHIPPING: { [word: string]: string } = {
    SHIPPING_STATUS_NOTSHIPPED: 'Acknowledged',
    SHIPPING_STATUS_PARTSHIPPED: 'PartiallyShipped',
    SHIPPING_STATUS_SHIPPED: 'Shipped'
};
const CANCELLED = 'ORDER_STATUS_CANCELLED';

/** Whether a line is one of the official cartridge's file: order number, order status, shipping status; no header. */
export function isOfficialLine(text: string): boolean {
    const fields = csvFields(text);
    return fields !== null && fields.length === 3 && /^ORDER_STATUS_/.test((fields[1] as string).trim());
}

/**
 * Reads the official cartridge's file. It has no event ids and no times: the row itself is the id, because the same row
 * again says nothing new.
 */
export function officialReader(): BatchReader {
    return {
        read: (line) => (/^\s*$/.test(line.text) ? [] : [entryOf(line)]),
        end: () => []
    };
}

function entryOf(line: BatchLine): BatchEntry {
    const fields = (csvFields(line.text) || []).map((field) => field.trim());
    const orderNo = fields[0] || '';
    const status = fields[1] === CANCELLED ? 'CANCELLED' : SHIPPING[fields[2] || ''];
    if (fields.length !== 3 || orderNo === '' || !status) {
        const problem = 'not an order number, an ORDER_STATUS_… and one of ' + Object.keys(SHIPPING).join(', ');
        return { event: null, lines: [line], problem: problem };
    }
    return { event: { eventId: fields.join(','), orderNo: orderNo, status: status }, lines: [line], problem: '' };
}
