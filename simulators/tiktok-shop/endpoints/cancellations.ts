import { ApiError } from '../apiError';
import type { ApiRequest, Endpoint } from '../endpoint';
import type { TikTokOrder } from '../orders';
import { ownOrder } from './orders';

const SCOPES = ['seller.return_refund.basic'];
/** What a seller may give as a reason, by status. Source: Cancel Order, appendix of reasons. */
const UNPAID_REASONS = [
    'seller_cancel_unpaid_reason_out_of_stock',
    'seller_cancel_unpaid_reason_wrong_price',
    'seller_cancel_unpaid_reason_buyer_hasnt_paid_within_time_allowed',
    'seller_cancel_unpaid_reason_buyer_requested_cancellation'
];
const PAID_REASONS = [
    'seller_cancel_reason_out_of_stock',
    'seller_cancel_reason_wrong_price',
    'seller_cancel_paid_reason_address_not_deliver',
    'seller_cancel_paid_reason_buyer_requested_cancellation'
];
/** Only here may single units be cancelled, and only for lack of stock. */
const PARTIAL_MARKETS = ['US', 'GB', 'UK'];

function reasonsFor(order: TikTokOrder): string[] {
    const reasons = order.status === 'UNPAID' ? UNPAID_REASONS : PAID_REASONS;
    if (order.region !== 'GB' && order.region !== 'UK') {
        return reasons;
    }
    return reasons
        .filter((reason) => !reason.endsWith('paid_reason_buyer_requested_cancellation'))
        .map((reason) => reason + '_uk');
}

/** @throws ApiError when order or reason do not allow it */
function check(order: TikTokOrder, reason: unknown): void {
    if (typeof reason !== 'string' || reason === '') {
        throw new ApiError(
            25001001,
            'An invalid request parameter was passed. Please check that you have the correct parameter type(s) and format.'
        );
    }
    if (['CANCELLED', 'COMPLETED'].includes(order.status)) {
        throw new ApiError(25001051, 'Not allowed to return or cancel since order is completed or cancelled');
    }
    if (!['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT'].includes(order.status)) {
        throw new ApiError(
            25001045,
            'The order has already been shipped and we are unable to cancel shipment with the courier.'
        );
    }
    const all = [...UNPAID_REASONS, ...PAID_REASONS].flatMap((known) => [known, known + '_uk']);
    if (!all.includes(reason)) {
        throw new ApiError(25001014, 'Unknown return reason. Please ensure you are passing a valid return reason.');
    }
    if (!reasonsFor(order).includes(reason)) {
        throw new ApiError(25001021, 'Reason not match order status');
    }
}

function cancelOrder(path: string): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const order = ownOrder(request, String(request.body.order_id));
            const reason = request.body.cancel_reason;
            check(order, reason);
            const units = namedUnits(request, order);
            if (units && units.length < order.units.filter((unit) => !unit.cancelled).length) {
                const allowed = PARTIAL_MARKETS.includes(order.region) && String(reason).includes('out_of_stock');
                if (!allowed) {
                    throw new ApiError(25005010, 'Unable to cancel individual line items within this request.');
                }
                units.forEach((unit) => {
                    unit.cancelled = true;
                });
                order.updatedAt = request.clock.now();
            } else {
                request.orders.cancel(order, 'SELLER', String(reason));
            }
            return { cancel_id: '4035' + order.id.slice(4), cancel_status: 'CANCELLATION_REQUEST_SUCCESS' };
        }
    };
}

function namedUnits(request: ApiRequest, order: TikTokOrder): TikTokOrder['units'] | null {
    const ids = request.body.order_line_item_ids;
    if (!Array.isArray(ids) || ids.length === 0) {
        return null;
    }
    const units = order.units.filter((unit) => ids.includes(unit.id) && !unit.cancelled);
    if (units.length !== ids.length) {
        throw new ApiError(25005011, 'The requested line item(s) for return or refund exceeds the allowable limit.');
    }
    return units;
}

export const cancellationEndpoints: Endpoint[] = [
    cancelOrder('/return_refund/202309/cancellations'),
    cancelOrder('/return_refund/202602/cancellations')
];
