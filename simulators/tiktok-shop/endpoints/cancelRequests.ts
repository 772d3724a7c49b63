import type { Json } from '../../json';
import { ApiError } from '../apiError';
import { deadlineOf } from '../cancellations';
import type { ApiRequest, Endpoint } from '../endpoint';
import { fromMinor } from '../money';
import { orderTotals } from '../orders';
import type { CancelRequest, TikTokOrder } from '../tiktokOrder';
import { cancelIdOf, cancelledBy, cancelStatusOf } from '../webhookEvents';
import { ownOrders } from './orders';

const SCOPES = ['seller.return_refund.basic'];
const MAX_PAGE = 50;
const INVALID =
    'An invalid request parameter was passed. Please check that you have the correct parameter type(s) and format.';

/** Source: Get Reject Reasons, names by market. */
function rejectReasons(region: string): Json[] {
    if (region === 'GB' || region === 'UK') {
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

/** Every cancellation of the shop, asked for or done, oldest first. */
function allCancellations(request: ApiRequest): Json[] {
    return ownOrders(request)
        .filter((order) => order.cancelRequest !== null || order.units.some((unit) => unit.cancelled))
        .map((order) => (order.cancelRequest ? asked(order, order.cancelRequest) : immediate(order)))
        .sort((one, other) => Number(one.update_time) - Number(other.update_time));
}

function asked(order: TikTokOrder, known: CancelRequest): Json {
    const isPending = known.status === 'CANCELLATION_REQUEST_PENDING';
    return {
        ...commonFields(order),
        cancel_id: known.id,
        cancel_type: 'BUYER_CANCEL',
        cancel_status: cancelStatusOf(known),
        role: known.role,
        cancel_reason: known.reason,
        cancel_reason_text: known.reason,
        create_time: Math.floor(known.createdAt / 1000),
        seller_next_action_response: isPending
            ? [{ action: 'SELLER_RESPOND_CANCEL', deadline: Math.floor(deadlineOf(order) / 1000) }]
            : []
    };
}

function immediate(order: TikTokOrder): Json {
    return {
        ...commonFields(order),
        cancel_id: cancelIdOf(order),
        cancel_type: 'CANCEL',
        cancel_status: 'CANCELLATION_REQUEST_SUCCESS',
        role: cancelledBy(order),
        cancel_reason: order.cancelReason,
        cancel_reason_text: order.cancelReason,
        create_time: Math.floor(order.cancelledAt / 1000)
    };
}

function commonFields(order: TikTokOrder): Json {
    return {
        order_id: order.id,
        update_time: Math.floor(order.updatedAt / 1000),
        refund_amount: { currency: order.currency, refund_total: fromMinor(orderTotals(order).total, order.currency) },
        cancel_line_items: cancelledOrAsked(order).map((unit) => ({
            cancel_line_item_id: '4036' + unit.id.slice(4),
            order_line_item_id: unit.id,
            sku_id: unit.skuId,
            sku_name: 'Default',
            product_name: unit.productName,
            seller_sku: unit.sellerSku
        })),
        should_replenish_stock: order.replenishesStock
    };
}

/** A request is about the whole order. */
function cancelledOrAsked(order: TikTokOrder): TikTokOrder['units'] {
    return order.cancelRequest ? order.units : order.units.filter((unit) => unit.cancelled);
}

function search(path: string): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const size = Number(request.query.get('page_size') || '10');
            const start = Number(Buffer.from(request.query.get('page_token') || '', 'base64').toString() || '0');
            if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE || !Number.isInteger(start)) {
                throw new ApiError(25001001, INVALID);
            }
            const found = allCancellations(request).filter((item) => matches(item, request.body));
            const page = found.slice(start, start + size);
            const next = start + size < found.length ? Buffer.from(String(start + size)).toString('base64') : '';
            return { cancellations: page, total_count: found.length, next_page_token: next };
        }
    };
}

function matches(item: Json, filter: Json): boolean {
    const isIn = (name: string, value: unknown): boolean => {
        const wanted = filter[name];
        return !Array.isArray(wanted) || wanted.length === 0 || wanted.includes(value);
    };
    return (
        isIn('cancel_ids', item.cancel_id) &&
        isIn('order_ids', item.order_id) &&
        isIn('cancel_types', item.cancel_type) &&
        isIn('cancel_status', item.cancel_status) &&
        Number(item.update_time) >= Number(filter.update_time_ge || 0) &&
        Number(item.update_time) < Number(filter.update_time_lt || Infinity)
    );
}

/** The order whose buyer has asked. @throws ApiError 25007006 */
function requested(request: ApiRequest, id: string): { order: TikTokOrder; known: CancelRequest } {
    for (const order of ownOrders(request)) {
        if (order.cancelRequest?.id === id) {
            return { order, known: order.cancelRequest };
        }
    }
    throw new ApiError(25007006, 'Order not found.');
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
            throw new ApiError(
                25001045,
                'The order has already been shipped and we are unable to cancel shipment with the courier.'
            );
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
        const reason = request.body.reject_reason;
        if (typeof reason !== 'string' || reason === '') {
            throw new ApiError(25001001, INVALID);
        }
        if (!rejectReasons(order.region).some(({ name }) => name === reason)) {
            throw new ApiError(25001014, 'Unknown return reason. Please ensure you are passing a valid return reason.');
        }
        known.answerKey = key;
        request.orders.setRequest(order, known, 'CANCELLATION_REQUEST_CANCEL');
        order.updatedAt = request.clock.now();
        return {};
    }
};

/** @throws ApiError if it is too long */
function idempotencyKey(request: ApiRequest): string {
    const key = request.query.get('idempotency_key') || '';
    if (key.length > 255) {
        throw new ApiError(25001001, INVALID);
    }
    return key;
}

const reasons: Endpoint = {
    method: 'GET',
    path: '/return_refund/202309/reject_reasons',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const { order } = requested(request, request.query.get('return_or_cancel_id') || '');
        return { reasons: rejectReasons(order.region) };
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
