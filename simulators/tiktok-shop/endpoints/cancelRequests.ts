import type { Json } from '../../json';
import { alreadyShipped, checkRejectReason, orderNotFound } from '../calls/afterSaleRefusals';
import { ApiError } from '../calls/apiError';
import { deadlineOf } from '../orders/cancellations';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { marketCode } from '../facts/markets';
import { byLine } from '../records/lineIds';
import { afterSaleLine } from '../orders/afterSaleLine';
import { LOCALE, pageOf, timeFilters, wordsFilter } from '../calls/listPage';
import { idempotencyKey } from '../calls/idempotencyKey';
import type { ListRules } from '../calls/listPage';
import { refundOf } from '../money/refundOf';
import type { Cancellation, CancelRequest, TikTokOrder, Unit } from '../records/tiktokOrder';
import { cancelStatusOf } from '../webhooks/webhookEvents';
import { ownOrders } from './orders';
import { REJECT_REASONS, ownReturn } from './returns';
import { reasonText } from '../facts/reasonText';
import { unixSeconds } from '../unixSeconds';

const SCOPES = ['seller.return_refund.basic'];
const MAX_PAGE = 50;

/** Source: Get Reject Reasons, names by market. */
function rejectReasons(region: string): Json[] {
    if (marketCode(region) === 'GB') {
        return [
            { name: 'seller_reject_apply_product_has_been_packed', text: 'Product has been packed' },
            {
                name: 'order_manage_list_action_respond_popup_reject_reason_buyer_agree_uk',
                text: 'Agreement with the buyer'
            }
        ];
    }
    return [
        { name: 'seller_reject_apply_unable_to_change_address', text: 'Unable to change the address' },
        { name: 'ecom_reverse_reject_cancel_reason_product_packed', text: 'The product has been packed' }
    ];
}

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
        units: order.units.filter((unit) => made.unitIds.includes(unit.id))
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
    maxSize: MAX_PAGE,
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

function search(path: string): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const { items, ...page } = pageOf(request, allCancellations(request), LIST);
            return { cancellations: items.map(document), ...page };
        }
    };
}

/** The order whose buyer has asked. @throws ApiError 25007006 */
function requested(request: ApiRequest, id: string): { order: TikTokOrder; known: CancelRequest } {
    for (const order of ownOrders(request)) {
        if (order.cancelRequest?.id === id) {
            return { order, known: order.cancelRequest };
        }
    }
    throw orderNotFound();
}

const approve: Endpoint = {
    method: 'POST',
    path: '/return_refund/202309/cancellations/{cancel_id}/approve',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const { order, known } = requested(request, request.path.cancel_id as string);
        const key = idempotencyKey(request);
        if (key !== '' && key === known.answerKey && known.status === 'CANCELLATION_REQUEST_SUCCESS') {
            return {};
        }
        if (known.status === 'CANCELLATION_REQUEST_CANCEL') {
            throw new ApiError(25020009, 'reverse already cancelled');
        }
        if (known.status !== 'CANCELLATION_REQUEST_PENDING') {
            throw new ApiError(25011012, 'reverse status cannot approve application');
        }
        if (order.units.some((unit) => request.orders.isShipped(unit))) {
            throw alreadyShipped();
        }
        known.answerKey = key;
        request.orders.setRequest(order, known, 'CANCELLATION_REQUEST_SUCCESS');
        request.orders.cancel(order, 'BUYER', known.reason);
        return {};
    }
};

const reject: Endpoint = {
    method: 'POST',
    path: '/return_refund/202309/cancellations/{cancel_id}/reject',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const { order, known } = requested(request, request.path.cancel_id as string);
        const key = idempotencyKey(request);
        if (key !== '' && key === known.answerKey && known.status === 'CANCELLATION_REQUEST_CANCEL') {
            return {};
        }
        if (known.status === 'CANCELLATION_REQUEST_SUCCESS') {
            throw new ApiError(25020010, 'Aftersales has been approved and cannot be rejected.');
        }
        if (known.status !== 'CANCELLATION_REQUEST_PENDING') {
            throw new ApiError(25011011, 'reverse status cannot reject application');
        }
        checkRejectReason(request.body.reject_reason, rejectReasons(order.region));
        known.answerKey = key;
        request.orders.setRequest(order, known, 'CANCELLATION_REQUEST_CANCEL');
        order.updatedAt = request.clock.now();
        return {};
    }
};

const reasons: Endpoint = {
    method: 'GET',
    path: '/return_refund/202309/reject_reasons',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const id = request.query.get('return_or_cancel_id') || '';
        if (request.returns.byId.has(id)) {
            ownReturn(request, id);
            return { reasons: REJECT_REASONS };
        }
        return { reasons: rejectReasons(requested(request, id).order.region) };
    }
};

const eligibility: Endpoint = {
    method: 'GET',
    path: '/return_refund/202601/decision_eligibility',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const { order, known } = requested(request, request.query.get('return_or_cancel_id') || '');
        const isOpen = known.status === 'CANCELLATION_REQUEST_PENDING';
        const hasShipped = order.units.some((unit) => request.orders.isShipped(unit));
        const wanted = (request.query.get('check_decisions') || 'APPROVE_REQUEST_CANCEL,REJECT_REQUEST_CANCEL').split(
            ','
        );
        return {
            decisions: wanted.map((decision) => {
                const isReject = decision === 'REJECT_REQUEST_CANCEL';
                if (!isOpen || (hasShipped && !isReject)) {
                    return {
                        decision,
                        eligible: false,
                        ineligible_code: isOpen ? 25001045 : 25020003,
                        ineligible_reason: isOpen
                            ? 'The order has already been shipped'
                            : 'decision not match reverse status'
                    };
                }
                const more = isReject ? { available_reject_reasons: rejectReasons(order.region) } : {};
                return { decision, eligible: true, ...more };
            })
        };
    }
};

export const cancelRequestEndpoints: Endpoint[] = [
    search('/return_refund/202309/cancellations/search'),
    search('/return_refund/202602/cancellations/search'),
    approve,
    reject,
    reasons,
    eligibility
];
