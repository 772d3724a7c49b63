import type { TikTokOrder } from '../../../openapi/rules/tiktokOrder';
import { isFulfilledByTikTok } from './whoShips';

/** What an order is beside a plain sale. */
export interface OrderKind {
    /** For example `sample`; of an `order_type` of TikTok, its name in small letters. */
    kind: string;
    /** TikTok's id of the order that it follows; empty for none. */
    of: string;
}

/** Kinds that `order_type` names. Source: Get Order Detail. */
const ORDER_TYPES = ['PRE_ORDER', 'MADE_TO_ORDER', 'BACK_ORDER', 'ZERO_LOTTERY', 'VIRTUAL_ORDER'];

/** The kinds of an order; none for a plain sale that the seller ships. */
export function kindsOf(order: TikTokOrder): OrderKind[] {
    const type = order.order_type || '';
    const kinds: Array<[string, boolean | undefined, string]> = [
        ['sample', order.is_sample_order, ''],
        ['gift', order.line_items.some((line) => line.is_gift === true), ''],
        ['replacement', order.is_replacement_order, order.replaced_order_id || ''],
        ['exchange', order.is_exchange_order, order.exchange_source_order_id || ''],
        ['subscription', order.is_subscription_order, ''],
        [type.toLowerCase(), ORDER_TYPES.indexOf(type) >= 0, ''],
        ['cod', order.is_cod, ''],
        ['fbt', isFulfilledByTikTok(order), ''],
        ['invoice', order.need_upload_invoice === 'NEED_INVOICE', '']
    ];
    return kinds.filter((one) => one[1]).map((one) => ({ kind: one[0], of: one[2] }));
}
