import { invalid, orderNotFound } from '../calls/afterSaleRefusals';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { lineIdsOf } from '../records/lineIds';
import { refundOf } from '../money/refundOf';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';
import { namedUnits } from './cancellations';
import { ownOrder, ownOrders } from './orders';

const SCOPES = ['seller.return_refund.basic'];

function calculate(path: string): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const { order_id: id, request_type: type, reason_name: reason } = request.body;
            const order = ownOrders(request).find((own) => own.id === id);
            if (typeof type !== 'string' || typeof reason !== 'string') {
                throw invalid();
            }
            if (!order) {
                throw orderNotFound();
            }
            const left = order.units.filter((unit) => !unit.cancelled);
            const units = namedUnits(request, order, left) || left;
            const isWhole =
                units.length === order.units.length && !left.some((unit) => request.orders.packages.isShipped(unit));
            const shipping = isWhole ? { fee: order.shippingFee, tax: order.shippingTax } : { fee: 0, tax: 0 };
            return { order_refund_amount: refundOf(order.currency, units, shipping) };
        }
    };
}

function eligibility(path: string): Endpoint {
    return {
        method: 'GET',
        path,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const order = ownOrder(request, request.path.order_id);
            const types = (request.query.get('request_types') || 'CANCEL,REFUND,RETURN_AND_REFUND').split(',');
            const skus = [...new Set(order.units.map((unit) => unit.skuId))];
            return {
                sku_eligibility: skus.map((skuId) => ({
                    sku_id: skuId,
                    line_item_eligibility: types.map((type) => {
                        const units = order.units.filter((unit) => unit.skuId === skuId);
                        const isEligible = units.some((unit) => mayAsk(request, order, unit, type));
                        return {
                            request_type: type,
                            order_line_items_ids: lineIdsOf(units),
                            eligible: isEligible,
                            ...(isEligible
                                ? { available_reason_names: ['ecom_order_delivered_refund_reason_wrong_item'] }
                                : { ineligible_code: 25001003, ineligible_reason: 'invalid order status' })
                        };
                    })
                }))
            };
        }
    };
}

function mayAsk(request: ApiRequest, order: TikTokOrder, unit: Unit, type: string): boolean {
    const isShipped = request.orders.packages.isShipped(unit);
    return !unit.cancelled && order.status !== 'CANCELLED' && (type === 'CANCEL' ? !isShipped : isShipped);
}

export const refundEndpoints: Endpoint[] = [
    calculate('/return_refund/202309/refunds/calculate'),
    calculate('/return_refund/202602/refunds/calculate'),
    eligibility('/return_refund/202309/orders/{order_id}/aftersale_eligibility'),
    eligibility('/return_refund/202512/orders/{order_id}/aftersale_eligibility'),
    eligibility('/return_refund/202602/orders/{order_id}/aftersale_eligibility')
];
