import { invalid, orderIsOver, orderNotFound, tooManyUnits } from '../calls/afterSaleRefusals';
import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { byLine } from '../records/lineIds';
import { afterSaleLine } from '../orders/afterSaleLine';
import { LOCALE, timeFilters, wordsFilter } from '../calls/listPage';
import type { ListRules } from '../calls/listPage';
import { searchEndpoint } from '../calls/searchEndpoint';
import { fromMinor } from '../money/money';
import { refundOf } from '../money/refundOf';
import type { Return, ReturnType } from '../records/returnOrder';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';
import { unitsOf } from '../records/unitsOf';
import type { Json } from '../../json';
import { idempotencyKey } from '../calls/idempotencyKey';
import { namedOrder, namedUnits } from './cancellations';
import { ownOrders } from './orders';
import { reasonText } from '../facts/reasonText';
import { unixSeconds } from '../unixSeconds';

const SCOPES = ['seller.return_refund.basic'];
const NO_SHIPPING = { fee: 0, tax: 0 };
const TYPES: ReturnType[] = ['REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'];

/** A return with its order. */
export interface FoundReturn {
    order: TikTokOrder;
    one: Return;
}

/** All returns of the shop. */
function ownReturns(request: ApiRequest): FoundReturn[] {
    return ownOrders(request).flatMap((order) => request.returns.ofOrder(order).map((one) => ({ order, one })));
}

/** @throws ApiError 25007006 */
export function ownReturn(request: ApiRequest, id: string): FoundReturn {
    const found = ownReturns(request).find(({ one }) => one.id === id);
    if (!found) {
        throw orderNotFound();
    }
    return found;
}

function document({ order, one }: FoundReturn): Json {
    const units = unitsOf(order, one);
    const waits = one.answerBy > 0;
    return {
        order_id: order.id,
        return_id: one.id,
        return_type: one.type,
        return_status: one.status,
        role: one.role,
        return_reason: one.reason,
        return_reason_text: reasonText(one.reason),
        shipment_type: 'PLATFORM',
        handover_method: 'DROP_OFF',
        ...(one.trackingNumber === '' ? {} : { return_tracking_number: one.trackingNumber }),
        can_buyer_keep_item: one.keepsItem,
        seller_next_action_response: waits ? [{ action: actionOf(one), deadline: unixSeconds(one.answerBy) }] : [],
        create_time: createdAt({ order, one }),
        update_time: updatedAt({ order, one }),
        return_line_items: byLine(units).map((line) => afterSaleLine('return', order, line)),
        refund_amount: refundOf(order.currency, units, NO_SHIPPING),
        is_combined_return: false,
        is_quick_refund: one.isQuickRefund,
        ...(one.offer === null ? {} : offerDocument(order, one, one.offer))
    };
}

function offerDocument(order: TikTokOrder, one: Return, offer: number): Json {
    return {
        seller_proposed_return_type: 'PARTIAL_REFUND',
        partial_refund: { currency: order.currency, amount: fromMinor(offer, order.currency) },
        buyer_rejected_partial_refund: one.isOfferRefused
    };
}

function actionOf(one: Return): string {
    if (one.status === 'BUYER_SHIPPED_ITEM') {
        return 'SELLER_RESPOND_RECEIVE_PACKAGE';
    }
    return {
        REFUND: 'SELLER_RESPOND_REFUND',
        RETURN_AND_REFUND: 'SELLER_RESPOND_RETURN',
        REPLACEMENT: 'SELLER_RESPOND_REPLACEMENT'
    }[one.type];
}

const createdAt = ({ one }: FoundReturn): number => unixSeconds(one.createdAt);
const updatedAt = ({ one }: FoundReturn): number => unixSeconds(one.updatedAt);

const LIST: ListRules<FoundReturn> = {
    maxSize: 50,
    usualSize: 10,
    sorts: { create_time: createdAt, update_time: updatedAt },
    usualOrder: 'ASC',
    filters: {
        return_ids: wordsFilter(null, ({ one }) => one.id),
        order_ids: wordsFilter(null, ({ order }) => order.id),
        buyer_user_ids: wordsFilter(null, ({ order }) => order.buyerId),
        return_types: wordsFilter(TYPES, ({ one }) => one.type),
        return_status: wordsFilter(null, ({ one }) => one.status),
        seller_proposed_return_type: wordsFilter(null, ({ one }) => (one.offer === null ? '' : 'PARTIAL_REFUND')),
        arbitration_status: wordsFilter(null, () => ''),
        ...timeFilters(createdAt, updatedAt),
        locale: LOCALE
    },
    code: 25001001
};

const SEARCHED = { name: 'return_orders', rules: LIST, all: ownReturns, document };

const records: Endpoint = {
    method: 'GET',
    path: '/return_refund/202309/returns/{return_id}/records',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const { one } = ownReturn(request, request.path.return_id as string);
        return {
            records: one.records.map(({ event, role, description, time }) => ({
                event,
                role,
                description,
                reason_text: reasonText(one.reason),
                create_time: unixSeconds(time)
            }))
        };
    }
};

/** The seller begins a return. */
function create(path: string): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: ['seller.fulfillment.basic', ...SCOPES],
        forShop: true,
        answer(request) {
            const order = namedOrder(request);
            const { return_type: type, return_reason: reason } = request.body;
            if (!TYPES.includes(type as ReturnType) || typeof reason !== 'string' || reason === '') {
                throw invalid();
            }
            const key = idempotencyKey(request);
            const known = request.returns.ofOrder(order).find((one) => key !== '' && one.answerKey === key);
            if (known) {
                return { return_id: known.id, return_status: known.status };
            }
            const units = returnable(request, order);
            const made = request.returns.open(order, type as ReturnType, units, 'SELLER', reason);
            made.answerKey = key;
            return { return_id: made.id, return_status: made.status };
        }
    };
}

/** The units that a call names, of those that have left and are in no other return. @throws ApiError */
function returnable(request: ApiRequest, order: TikTokOrder): Unit[] {
    if (order.status === 'CANCELLED') {
        throw orderIsOver();
    }
    const busy = request.returns.ofOrder(order).flatMap((one) => one.unitIds);
    const left = request.orders.packages.shippedUnits(order).filter((unit) => !busy.includes(unit.id));
    if (left.length === 0) {
        throw new ApiError(25001003, 'Invalid order status.');
    }
    const units = namedUnits(request, order, left) || left;
    if (units.some((unit) => !left.includes(unit))) {
        throw tooManyUnits();
    }
    return units;
}

export const returnEndpoints: Endpoint[] = [
    searchEndpoint('/return_refund/202309/returns/search', SEARCHED),
    searchEndpoint('/return_refund/202602/returns/search', SEARCHED),
    records,
    create('/return_refund/202309/returns'),
    create('/return_refund/202602/returns')
];
