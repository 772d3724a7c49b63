import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');
import { addWords, endingOf, searchWord } from '../rules/searchWord';
import { productBehind } from '../rules/standIn';
import { linesOf } from './orderLines';
import { firstOf } from '../../platform/firstOf';

/** Orders that are read for one search: people look for one. */
const MAX_ORDERS = 50;

/**
 * Makes an order found by the last six characters of its numbers, tracking numbers and products: the platform's search
 * finds whole words only. Needs a transaction.
 */
export function addSearchWords(order: dw.order.Order, externalOrderId: string): void {
    addNumbers(order, order.custom.tiktokSearchWords || '', numbersOf(order, externalOrderId));
}

/**
 * Makes an order found by numbers that it gets later; by all of its numbers if an earlier release created it, without words. Needs a
 * transaction.
 */
export function addLaterSearchWords(order: dw.order.Order, externalOrderId: string, numbers: string[]): void {
    const known = order.custom.tiktokSearchWords || '';
    addNumbers(order, known, known === '' ? numbersOf(order, externalOrderId) : numbers);
}

/** @param known - the words that the order has */
function addNumbers(order: dw.order.Order, known: string, numbers: string[]): void {
    const longer = addWords(known, numbers.map(endingOf));
    if (longer !== known) {
        order.custom.tiktokSearchWords = longer;
    }
}

/** By what people look for an order: its numbers, all tracking numbers that it had, and its products. */
export function numbersOf(order: dw.order.Order, externalOrderId: string): string[] {
    const tracked = (order.custom.tiktokTrackingNumbers || '').split(' ');
    return [order.orderNo, externalOrderId].concat(
        tracked,
        linesOf(order).map((line) => productBehind(line.productID))
    );
}

/**
 * Orders with a number or product that may end with a text, latest first. Asks the order search, which lags some minutes.
 * The query has one condition: with several, the platform may compare texts as a whole.
 */
export function ordersWithEnding(text: string): dw.order.Order[] {
    return latestOrders('custom.tiktokSearchWords LIKE {0}', [endingOf(text)]);
}

/**
 * Orders by the words of their buyer's name, and orders of earlier releases by a tracking number or by TikTok's id. Asks
 * the order search.
 */
export function ordersOfBuyerOrBefore(text: string): dw.order.Order[] {
    return latestOrders(
        'channelType = {0} AND (customerName LIKE {1} OR custom.tiktokTrackingNumbers LIKE {2} OR custom.externalOrderId = {3})',
        [LineItemCtnr.CHANNEL_TYPE_TIKTOK, text, searchWord(text), searchWord(text)]
    );
}

function latestOrders(query: string, values: unknown[]): dw.order.Order[] {
    const found = OrderMgr.searchOrders(query, 'creationDate desc', ...values);
    return firstOf(found, MAX_ORDERS);
}
