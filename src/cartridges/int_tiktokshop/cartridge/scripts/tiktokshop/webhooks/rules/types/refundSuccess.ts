import { isObject } from '../../../platform/rules/input/source';
import type { WebhookType } from './webhookType';

/**
 * A buyer has money back: the orders and their returns are read again. Part of TikTok's after-sale model of 2026,
 * which has two more webhooks: 64 tells of a request and 65 of a parcel, and neither names an order. They are acknowledged
 * only, because type 12 tells of the same return.
 * Source: "Return, refund, and cancel API overview", batch return.
 */
export const REFUND_SUCCESS: WebhookType = {
    type: 67,
    event: 'REFUND_SUCCESS',
    about: 'returns',
    orderIdsOf: ordersOfLines,
    mayAskToCancel: false,
    isEverywhere: false
};

function ordersOfLines(data: { [name: string]: unknown }): unknown[] {
    const lines = Array.isArray(data.line_items) ? data.line_items.filter(isObject) : [];
    return lines.map((line) => line.main_order_id);
}
