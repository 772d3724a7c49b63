import { alreadyShipped, invalid, orderIsOver, tooManyUnits, unknownReason } from '../calls/afterSaleRefusals';
import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { marketCode, marketOf } from '../facts/markets';
import { namedIds, unitsNamed } from '../calls/namedUnits';
import type { Naming } from '../calls/namedUnits';
import type { Cancellation, TikTokOrder, Unit } from '../records/tiktokOrder';
import type { Json } from '../../json';
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

function reasonsFor(order: TikTokOrder): string[] {
    const { withoutReasons, moreReasons } = marketOf(order.region);
    const reasons = order.status === 'UNPAID' ? UNPAID_REASONS : [...PAID_REASONS, ...moreReasons];
    const offered = reasons.filter((reason) => !withoutReasons.includes(reason));
    return marketCode(order.region) === 'GB' ? offered.map((reason) => reason + '_uk') : offered;
}

/**
 * The order that the body names.
 * @throws ApiError 25001001 for no text, 25020005 for another shop's order
 */
export function namedOrder(request: ApiRequest): TikTokOrder {
    const { order_id: id } = request.body;
    if (typeof id !== 'string' || id === '') {
        throw invalid();
    }
    return ownOrder(request, id, new ApiError(25020005, 'No permission to process this order'));
}

/** @throws ApiError when order or reason do not allow it */
function check(order: TikTokOrder, reason: unknown): void {
    if (typeof reason !== 'string' || reason === '') {
        throw invalid();
    }
    if (['CANCELLED', 'COMPLETED'].includes(order.status)) {
        throw orderIsOver();
    }
    if (!['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'].includes(order.status)) {
        throw alreadyShipped();
    }
    const all = [...UNPAID_REASONS, ...PAID_REASONS, ...marketOf(order.region).moreReasons].flatMap((known) => [
        known,
        known + '_uk'
    ]);
    if (!all.includes(reason)) {
        throw unknownReason();
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
            if (path.includes('202309') && request.body.order_line_list !== undefined) {
                throw invalid();
            }
            const order = namedOrder(request);
            const reason = request.body.cancel_reason;
            check(order, reason);
            const left = leftOf(request, order);
            const open = request.orders.packages.openUnits(order);
            const units = namedUnits(request, order, open) || left;
            if (units.some((unit) => unit.cancelled)) {
                throw tooManyUnits();
            }
            if (units.some((unit) => request.orders.packages.isShipped(unit))) {
                throw alreadyShipped();
            }
            const isAllowed = marketOf(order.region).hasUnitCancellation && String(reason).includes('out_of_stock');
            if (units.length < left.length && !isAllowed) {
                throw new ApiError(25005010, 'Unable to cancel individual line items within this request.');
            }
            const made = request.orders.cancelUnits(order, units, 'SELLER', String(reason)) as Cancellation;
            return { cancel_id: made.id, cancel_status: 'CANCELLATION_REQUEST_SUCCESS' };
        }
    };
}

/** What a call without units means; what has shipped is part of it unless a switch leaves it out. */
function leftOf({ orders }: ApiRequest, order: TikTokOrder): Unit[] {
    const isLeft = (unit: Unit): boolean =>
        orders.switches.restOfShipped === 'refused' || !orders.packages.isShipped(unit);
    return order.units.filter((unit) => !unit.cancelled && isLeft(unit));
}

const NAMING: Naming = {
    ids: 'order_line_item_ids',
    list: 'order_line_list',
    id: 'order_line_item_id',
    part: 'sub_order_line_item_id'
};

/**
 * The units that a call names, in one of the documented ways; null for the whole order.
 * @param left - the lines to take a number of a product from
 */
export function namedUnits(request: ApiRequest, order: TikTokOrder, left: Unit[]): Unit[] | null {
    const ids = namedIds(request.body, NAMING, invalid);
    const { skus } = request.body;
    if (skus === undefined) {
        return ids && unitsNamed(order, ids, tooManyUnits, invalid);
    }
    if (ids || !Array.isArray(skus) || skus.length === 0) {
        throw invalid();
    }
    return (skus as Json[]).flatMap((sku) => unitsOfSku(left, sku));
}

/** As many units of a product as are asked for, of those that are left. */
function unitsOfSku(left: Unit[], sku: Json): Unit[] {
    const { sku_id: id, quantity } = sku || {};
    if (typeof id !== 'string' || !Number.isInteger(quantity) || Number(quantity) < 1) {
        throw invalid();
    }
    const open = left.filter((unit) => unit.skuId === id);
    if (open.length < Number(quantity)) {
        throw tooManyUnits();
    }
    return open.slice(0, Number(quantity));
}

export const cancellationEndpoints: Endpoint[] = [
    cancelOrder('/return_refund/202309/cancellations'),
    cancelOrder('/return_refund/202602/cancellations')
];
