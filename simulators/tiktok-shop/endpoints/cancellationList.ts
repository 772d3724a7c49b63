import type { Json } from '../../json';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { LOCALE, timeFilters, wordsFilter } from '../calls/listPage';
import type { ListRules } from '../calls/listPage';
import { searchEndpoint } from '../calls/searchEndpoint';
import { reasonText } from '../facts/reasonText';
import { refundOf } from '../money/refundOf';
import { afterSaleLine } from '../orders/afterSaleLine';
import { deadlineOf } from '../orders/cancellations';
import { byLine } from '../records/lineIds';
import type { Cancellation, CancelRequest, TikTokOrder, Unit } from '../records/tiktokOrder';
import { unitsOf } from '../records/unitsOf';
import { unixSeconds } from '../unixSeconds';
import { cancelStatusOf } from '../webhooks/webhookEvents';
import { ownOrders } from './orders';

/** A cancellation of an order: one that the buyer has asked for, or one that was made at once. */
interface Found {
    order: TikTokOrder;
    id: string;
    type: 'BUYER_CANCEL' | 'CANCEL';
    status: string;
    role: string;
    reason: string;
    createdAt: number;
    updatedAt: number;
    units: Unit[];
}

/** Every cancellation of the shop, asked for or done. */
function allCancellations(request: ApiRequest): Found[] {
    return ownOrders(request).flatMap((order) => [
        ...(order.cancelRequest ? [asked(order, order.cancelRequest)] : []),
        ...order.cancellations.map((made) => immediate(order, made))
    ]);
}

/** A request is about the whole order. */
function asked(order: TikTokOrder, known: CancelRequest): Found {
    return {
        order,
        id: known.id,
        type: 'BUYER_CANCEL',
        status: cancelStatusOf(known),
        role: known.role,
        reason: known.reason,
        createdAt: known.createdAt,
        updatedAt: known.updatedAt,
        units: order.units
    };
}

function immediate(order: TikTokOrder, made: Cancellation): Found {
    return {
        order,
        id: made.id,
        type: 'CANCEL',
        status: 'CANCELLATION_REQUEST_SUCCESS',
        role: made.by,
        reason: made.reason,
        createdAt: made.createdAt,
        updatedAt: made.createdAt,
        units: unitsOf(order, made)
    };
}

function document(found: Found): Json {
    const { order, units } = found;
    const isPending = found.status === 'CANCELLATION_REQUEST_PENDING';
    const isWhole = units.length === order.units.length;
    const shipping = isWhole ? { fee: order.shippingFee, tax: order.shippingTax } : { fee: 0, tax: 0 };
    return {
        order_id: order.id,
        cancel_id: found.id,
        cancel_type: found.type,
        cancel_status: found.status,
        role: found.role,
        cancel_reason: found.reason,
        cancel_reason_text: reasonText(found.reason),
        create_time: unixSeconds(found.createdAt),
        update_time: unixSeconds(found.updatedAt),
        seller_next_action_response: isPending
            ? [{ action: 'SELLER_RESPOND_CANCEL', deadline: unixSeconds(deadlineOf(order)) }]
            : [],
        refund_amount: refundOf(order.currency, units, shipping),
        cancel_line_items: byLine(units).map((line) => afterSaleLine('cancel', order, line)),
        should_replenish_stock: order.replenishesStock
    };
}

const STATUSES = [
    'CANCELLATION_REQUEST_PENDING',
    'CANCELLATION_REQUEST_SUCCESS',
    'CANCELLATION_REQUEST_CANCEL',
    'CANCELLATION_REQUEST_CANCELLED',
    'CANCELLATION_REQUEST_COMPLETE'
];

const createdAt = (found: Found): number => unixSeconds(found.createdAt);
const updatedAt = (found: Found): number => unixSeconds(found.updatedAt);

const LIST: ListRules<Found> = {
    maxSize: 50,
    usualSize: 10,
    sorts: { create_time: createdAt, update_time: updatedAt },
    usualOrder: 'ASC',
    filters: {
        cancel_ids: wordsFilter(null, (found) => found.id),
        order_ids: wordsFilter(null, (found) => found.order.id),
        buyer_user_ids: wordsFilter(null, (found) => found.order.buyerId),
        cancel_types: wordsFilter(['CANCEL', 'BUYER_CANCEL'], (found) => found.type),
        cancel_status: wordsFilter(STATUSES, (found) => found.status),
        ...timeFilters(createdAt, updatedAt),
        locale: LOCALE
    },
    code: 25001001
};

const SEARCHED = { name: 'cancellations', rules: LIST, all: allCancellations, document };

export const cancellationListEndpoints: Endpoint[] = [
    searchEndpoint('/return_refund/202309/cancellations/search', SEARCHED),
    searchEndpoint('/return_refund/202602/cancellations/search', SEARCHED)
];
