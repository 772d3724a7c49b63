import { checkRejectReason, invalid, orderIsOver, orderNotFound, tooManyUnits } from '../calls/afterSaleRefusals';
import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { byLine } from '../records/lineIds';
import { afterSaleLine } from '../orders/afterSaleLine';
import { LOCALE, pageOf, timeFilters, wordsFilter } from '../calls/listPage';
import type { ListRules } from '../calls/listPage';
import { fromMinor, toMinor } from '../money/money';
import { refundOf } from '../money/refundOf';
import type { Return, ReturnStatus, ReturnType } from '../records/returnOrder';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';
import type { Json } from '../../json';
import { idempotencyKey } from '../calls/idempotencyKey';
import { namedOrder, namedUnits } from './cancellations';
import { ownOrders } from './orders';
import { reasonText } from '../facts/reasonText';
import { unixSeconds } from '../unixSeconds';

const SCOPES = ['seller.return_refund.basic'];
const NO_SHIPPING = { fee: 0, tax: 0 };
const TYPES: ReturnType[] = ['REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'];
/** Source: Get Reject Reasons, for returns. */
export const REJECT_REASONS = [
    { name: 'seller_reject_apply_you_have_reached_agreement', text: 'You have reached an agreement with the buyer' },
    { name: 'ecom_refund_reject_reason_no_evidence', text: 'There is no evidence' }
];

interface Found {
    order: TikTokOrder;
    one: Return;
}

/** All returns of the shop. */
function ownReturns(request: ApiRequest): Found[] {
    return ownOrders(request).flatMap((order) => request.returns.ofOrder(order).map((one) => ({ order, one })));
}

/** @throws ApiError 25007006 */
export function ownReturn(request: ApiRequest, id: string): Found {
    const found = ownReturns(request).find(({ one }) => one.id === id);
    if (!found) {
        throw orderNotFound();
    }
    return found;
}

function document({ order, one }: Found): Json {
    const units = order.units.filter((unit) => one.unitIds.includes(unit.id));
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

const createdAt = ({ one }: Found): number => unixSeconds(one.createdAt);
const updatedAt = ({ one }: Found): number => unixSeconds(one.updatedAt);

const LIST: ListRules<Found> = {
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

function search(path: string): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const { items, ...page } = pageOf(request, ownReturns(request), LIST);
            return { return_orders: items.map(document), ...page };
        }
    };
}

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

/** Which decision belongs to which type and status, and what it leads to. Source: Approve Return, Reject Return. */
interface Decision {
    types: ReturnType[];
    from: ReturnStatus[];
    to: ReturnStatus;
}

const PENDING: ReturnStatus[] = ['RETURN_OR_REFUND_REQUEST_PENDING'];
const ASKED: ReturnStatus[] = ['REPLACEMENT_REQUEST_PENDING'];
const APPROVALS: Record<string, Decision> = {
    APPROVE_REFUND: { types: ['REFUND'], from: PENDING, to: 'RETURN_OR_REFUND_REQUEST_COMPLETE' },
    APPROVE_RETURN: { types: ['RETURN_AND_REFUND'], from: PENDING, to: 'AWAITING_BUYER_SHIP' },
    APPROVE_RECEIVED_PACKAGE: {
        types: ['RETURN_AND_REFUND'],
        from: ['BUYER_SHIPPED_ITEM'],
        to: 'RETURN_OR_REFUND_REQUEST_COMPLETE'
    },
    APPROVE_REPLACEMENT: { types: ['REPLACEMENT'], from: ASKED, to: 'REPLACEMENT_REQUEST_COMPLETE' },
    ISSUE_REPLACEMENT_REFUND: { types: ['REPLACEMENT'], from: ASKED, to: 'REPLACEMENT_REQUEST_REFUND_SUCCESS' },
    OFFER_PARTIAL_REFUND: {
        types: ['REFUND', 'RETURN_AND_REFUND'],
        from: PENDING,
        to: 'AWAITING_BUYER_RESPONSE'
    },
    DIRECT_REFUND: { types: ['RETURN_AND_REFUND'], from: PENDING, to: 'RETURN_OR_REFUND_REQUEST_COMPLETE' }
};
const REJECTIONS: Record<string, Decision> = {
    REJECT_REFUND: { types: ['REFUND'], from: PENDING, to: 'REFUND_OR_RETURN_REQUEST_REJECT' },
    REJECT_RETURN: { types: ['RETURN_AND_REFUND'], from: PENDING, to: 'REFUND_OR_RETURN_REQUEST_REJECT' },
    REJECT_RECEIVED_PACKAGE: {
        types: ['RETURN_AND_REFUND'],
        from: ['BUYER_SHIPPED_ITEM'],
        to: 'REJECT_RECEIVE_PACKAGE'
    },
    REJECT_REPLACEMENT: { types: ['REPLACEMENT'], from: ASKED, to: 'REPLACEMENT_REQUEST_REJECT' }
};

const approve: Endpoint = {
    method: 'POST',
    path: '/return_refund/202309/returns/{return_id}/approve',
    scopes: SCOPES,
    forShop: true,
    answer: (request) =>
        answerWith(request, APPROVALS, 25011012, (found, decision) => {
            found.one.keepsItem = request.body.buyer_keep_item === true;
            if (decision === APPROVALS.OFFER_PARTIAL_REFUND) {
                found.one.offer = offerIn(request.body, found);
            }
        })
};

/** @throws ApiError 25005005 for an offer of more than was paid */
function offerIn(body: Json, { order, one }: Found): number {
    const { currency, amount } = (body.partial_refund || {}) as Json;
    const paid = order.units
        .filter((unit) => one.unitIds.includes(unit.id))
        .reduce((sum, unit) => sum + unit.price + unit.tax, 0);
    const offer = toMinor(String(amount), order.currency);
    if (currency !== order.currency || !(offer > 0)) {
        throw invalid();
    }
    if (offer > paid) {
        throw new ApiError(25005005, 'Refund total amount is larger than the refundable amount.');
    }
    return offer;
}

const reject: Endpoint = {
    method: 'POST',
    path: '/return_refund/202309/returns/{return_id}/reject',
    scopes: SCOPES,
    forShop: true,
    answer: (request) =>
        answerWith(request, REJECTIONS, 25011011, () => checkRejectReason(request.body.reject_reason, REJECT_REASONS))
};

function answerWith(
    request: ApiRequest,
    decisions: Record<string, Decision>,
    wrongStatus: number,
    check: (found: Found, decision: Decision) => void
): Json {
    const found = ownReturn(request, request.path.return_id as string);
    const decision = decisions[String(request.body.decision)];
    const key = idempotencyKey(request);
    if (!decision) {
        throw invalid();
    }
    if (key !== '' && key === found.one.answerKey && found.one.status === decision.to) {
        return {};
    }
    if (!decision.types.includes(found.one.type)) {
        throw new ApiError(25020004, 'decision not match reverse type');
    }
    if (!decision.from.includes(found.one.status)) {
        throw new ApiError(wrongStatus, 'The status of the return does not allow this.');
    }
    check(found, decision);
    found.one.answerKey = key;
    request.returns.note(found.one, String(request.body.decision), 'SELLER', 'The seller has answered');
    request.returns.move(found.one, decision.to);
    return {};
}

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
    const left = order.units.filter(
        (unit) => !unit.cancelled && request.orders.isShipped(unit) && !busy.includes(unit.id)
    );
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
    search('/return_refund/202309/returns/search'),
    search('/return_refund/202602/returns/search'),
    records,
    approve,
    reject,
    create('/return_refund/202309/returns'),
    create('/return_refund/202602/returns')
];
