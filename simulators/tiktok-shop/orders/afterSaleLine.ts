import type { Json } from '../../json';
import { refundOf } from '../money/refundOf';
import { lineIdOf } from '../records/lineIds';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';
import { productDocument } from './productDocument';

const NO_SHIPPING = { fee: 0, tax: 0 };
/** How ids of lines begin. */
const ID_STARTS = { cancel: '4036', return: '4037' };

/**
 * A line of a cancellation or return, as Search Cancellations and Search Returns give it.
 * @param kind - begins the names of its fields
 * @param units - of one line of the order; parts of a bundle are sub-lines
 */
export function afterSaleLine(kind: 'cancel' | 'return', order: TikTokOrder, units: Unit[]): Json {
    const [unit] = units as [Unit];
    const lineId = lineIdOf(unit);
    const id = idOf(kind, lineId);
    return {
        [`${kind}_line_item_id`]: id,
        order_line_item_id: lineId,
        ...productDocument(unit.bundle || unit),
        refund_amount: refundOf(order.currency, units, NO_SHIPPING),
        ...(unit.bundle
            ? {
                  [`${kind}_sub_line_items`]: units.map((part) => ({
                      [`${kind}_sub_line_item_id`]: idOf(kind, part.id),
                      [`${kind}_line_item_id`]: id,
                      sub_order_line_item_id: part.id,
                      order_line_item_id: lineId,
                      ...productDocument(part),
                      refund_amount: refundOf(order.currency, [part], NO_SHIPPING)
                  }))
              }
            : {})
    };
}

function idOf(kind: 'cancel' | 'return', orderLineId: string): string {
    return ID_STARTS[kind] + orderLineId.slice(ID_STARTS[kind].length);
}
