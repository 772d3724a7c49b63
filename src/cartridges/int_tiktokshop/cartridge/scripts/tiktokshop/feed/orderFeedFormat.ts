import { csvLine, safeCell } from '../platform/rules/csv';
import { xmlMarkup, xmlText } from '../platform/rules/xmlText';
import { FEED_COLUMNS, feedRows } from './store/orderRows';
import { orderXml } from './store/orderXml';
import type { Units } from '../lifecycle/rules/units';

/** How an order status file is written. */
export interface FeedFormat {
    extension: string;
    head: string;
    tail: string;
    /**
     * One order in the format of the file, with cancelled units that edits have taken from its lines. Any stored text leaves the
     * file readable.
     */
    textOf: (order: dw.order.Order, taken: Units) => string;
}

const XML: FeedFormat = {
    extension: 'xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<orders xmlns="http://www.demandware.com/xml/impex/order/2006-10-31">\n',
    tail: '</orders>\n',
    textOf: (order, taken) => xmlMarkup(orderXml(order, taken)) + '\n'
};

const CSV: FeedFormat = {
    extension: 'csv',
    head: FEED_COLUMNS.join(',') + '\n',
    tail: '',
    textOf: (order) =>
        feedRows(order)
            .map((row) => csvLine(FEED_COLUMNS.map((column) => safeCell(xmlText(row[column])))) + '\n')
            .join('')
};

/** The format that a job parameter names; XML is what TikTok's connector reads. */
export function feedFormat(name: string): FeedFormat {
    return name === 'csv' ? CSV : XML;
}
