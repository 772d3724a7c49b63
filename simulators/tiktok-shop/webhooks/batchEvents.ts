import type { Json } from '../../json';
import { fromMinor } from '../money/money';
import { refundOf } from '../money/refundOf';
import { lineIdOf } from '../records/lineIds';
import type { Return, ReturnStatus } from '../records/returnOrder';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';
import { unitsOf } from '../records/unitsOf';
import type { OrderEvent } from './webhookEvents';
import { unixSeconds } from '../unixSeconds';

const REFUNDED: ReturnStatus[] = ['RETURN_OR_REFUND_REQUEST_COMPLETE', 'REPLACEMENT_REQUEST_REFUND_SUCCESS'];

/**
 * What TikTok tells of a return in the after-sale model of 2026, beside the return itself: a request that groups what a
 * buyer sends back (64), the parcel that goes back (65), and the money (67). Only the last names an order.
 * Source: "Return, refund, and cancel API overview", batch return; the members as public clients read them.
 */
export function batchEvents(one: Return, order: TikTokOrder): OrderEvent[] {
    if (one.status.endsWith('_PENDING')) {
        return [requestUpdate(one, 'PENDING_REQUEST_REVIEW')];
    }
    if (one.status === 'AWAITING_BUYER_SHIP') {
        return [requestUpdate(one, 'REQUEST_REVIEW_COMPLETED'), parcelUpdate(one)];
    }
    return REFUNDED.includes(one.status) ? [refundSuccess(one, order)] : [];
}

/** Ids of the model's own objects, which are about the same as the return. */
const requestIdOf = ({ id }: Return): string => '4038' + id.slice(4);
const parcelIdOf = ({ id }: Return): string => '4039' + id.slice(4);

function requestUpdate(one: Return, status: string): OrderEvent {
    return {
        eventType: 'AFTERSALES_REQUEST_STATUS_UPDATE',
        data: {
            aftersales_request_id: requestIdOf(one),
            return_role: one.role,
            aftersales_request_status: status,
            aftersales_request_create_time: unixSeconds(one.createdAt),
            aftersales_request_update_time: unixSeconds(one.updatedAt)
        }
    };
}

function parcelUpdate(one: Return): OrderEvent {
    return {
        eventType: 'RMA_STATUS_UPDATE',
        data: {
            rma_id: parcelIdOf(one),
            aftersales_request_id: requestIdOf(one),
            return_role: one.role,
            rma_status: 'RMA_CREATED',
            rma_create_time: unixSeconds(one.updatedAt),
            rma_update_time: unixSeconds(one.updatedAt)
        }
    };
}

function refundSuccess(one: Return, order: TikTokOrder): OrderEvent {
    const units = unitsOf(order, one);
    const whole = refundOf(order.currency, units, { fee: 0, tax: 0 });
    return {
        eventType: 'REFUND_SUCCESS',
        data: {
            aftersales_request_id: requestIdOf(one),
            rma_id: parcelIdOf(one),
            refund_status: 'REFUND_SUCCESS',
            refund_timestamp: unixSeconds(one.updatedAt),
            refund_currency: order.currency,
            refund_total: one.offer === null ? whole.refund_total : fromMinor(one.offer, order.currency),
            line_items: units.map((unit) => lineDocument(one, order, unit))
        }
    };
}

function lineDocument(one: Return, order: TikTokOrder, unit: Unit): Json {
    return {
        main_order_id: order.id,
        return_line_item_id: '4037' + lineIdOf(unit).slice(4),
        ...(unit.bundle ? { sub_return_line_item_id: '4037' + unit.id.slice(4) } : {}),
        sku_id: unit.skuId,
        sku_return_request_id: one.id
    };
}
