import { checkRejectReason, invalid } from '../calls/afterSaleRefusals';
import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { idempotencyKey } from '../calls/idempotencyKey';
import { toMinor } from '../money/money';
import type { ReturnStatus, ReturnType } from '../records/returnOrder';
import { unitsOf } from '../records/unitsOf';
import type { Json } from '../../json';
import { ownReturn } from './returns';
import type { FoundReturn } from './returns';

const SCOPES = ['seller.return_refund.basic'];
/** Source: Get Reject Reasons, for returns. */
export const REJECT_REASONS = [
    { name: 'seller_reject_apply_you_have_reached_agreement', text: 'You have reached an agreement with the buyer' },
    { name: 'ecom_refund_reject_reason_no_evidence', text: 'There is no evidence' }
];

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
function offerIn(body: Json, { order, one }: FoundReturn): number {
    const { currency, amount } = (body.partial_refund || {}) as Json;
    const paid = unitsOf(order, one).reduce((sum, unit) => sum + unit.price + unit.tax, 0);
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
    check: (found: FoundReturn, decision: Decision) => void
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

export const returnAnswerEndpoints: Endpoint[] = [approve, reject];
