import { CHANNEL_STATUS } from '../lifecycle/rules/orderStatus';
import { whyNoJson } from '../platform/rules/input/jsonFault';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { failuresAs400 } from '../platform/settings';
import type { ExternalOrder } from './rules/externalOrder';
import { refusedAnswer } from './rules/refusedAnswer';
import { availability } from './store/basketLines';

/** Answer to TikTok's connector: the fields of the official cartridge, and the outcome. */
export interface CreateAnswer extends Outcome {
    error: boolean;
    orderNo: string;
    orderItems: Array<{ product_id: string; ats: number }>;
    c_externalChannelOrderStatus?: number;
    shippingStatus?: string;
}

/** The HTTP status and body of the answer. */
export interface CreateResult {
    status: number;
    answer: CreateAnswer;
}

/** Code of a refusal that has nothing to do with the order: the connector sends it again. */
export const TRY_AGAIN_LATER = 'try_again_later';

/** The body for an order that is in B2C Commerce, now or since an earlier request. */
export function newAnswer(external: ExternalOrder, orderNo: string): CreateAnswer {
    return {
        error: false,
        orderNo: orderNo,
        orderItems: availability(external),
        c_externalChannelOrderStatus: CHANNEL_STATUS.NEW,
        shippingStatus: 'NOTSHIPPED',
        msg: 'Order created',
        outcome: 'applied'
    };
}

/** The answer for an order that was created or found. */
export function success(answer: CreateAnswer): CreateResult {
    return { status: 200, answer: answer };
}

/** The answer for a refusal. A preference turns every status into 400, as the official cartridge answers. */
export function failure(status: number, outcome: Outcome): CreateResult {
    return { status: failuresAs400() ? 400 : status, answer: refusedAnswer(outcome) };
}

/** Refusal of a body that is not JSON; says where it breaks. */
export function malformed(body: string): Outcome {
    return rejected('malformed_json', '', 'a JSON object', 'The body is not JSON: ' + whyNoJson(body));
}

/** The answer after an exception. */
export function internalError(): CreateResult {
    return failure(500, rejected('internal_error', '', '', 'The order could not be created; try again'));
}
