import type { Json } from '../../json';
import { alreadyShipped, checkRejectReason, orderNotFound } from '../calls/afterSaleRefusals';
import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { marketCode } from '../facts/markets';
import { idempotencyKey } from '../calls/idempotencyKey';
import type { CancelRequest, TikTokOrder } from '../records/tiktokOrder';
import { ownOrders } from './orders';
import { REJECT_REASONS } from './returnAnswers';
import { ownReturn } from './returns';

const SCOPES = ['seller.return_refund.basic'];

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
        if (order.units.some((unit) => request.orders.packages.isShipped(unit))) {
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
        const hasShipped = order.units.some((unit) => request.orders.packages.isShipped(unit));
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

export const cancelRequestEndpoints: Endpoint[] = [approve, reject, reasons, eligibility];
