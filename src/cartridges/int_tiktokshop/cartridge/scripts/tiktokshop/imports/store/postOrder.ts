import { parseJson } from '../../platform/json';
import { isObject } from '../../platform/rules/input/source';
import { postToSelf } from '../../platform/outgoing/self';

/** The result of a posted order. */
export interface PostedOrder {
    isCreated: boolean;
    /** Whether the answer is a refusal: the same order is refused again until a person removes the cause. */
    isRefused: boolean;
    /** Code of the answer; `storefront_password`, HTTP status, `timeout` or `unavailable` without one. */
    code: string;
    /** The field that is wrong; empty when no field is. */
    path: string;
}

/** The storefront has another password than the credential of the service. */
export const STOREFRONT_PASSWORD = 'storefront_password';
/** Codes of answers that may be others in a few minutes. */
const PASSING = ['try_again_later', 'internal_error'];

/** Has the site create an order, because a job has no baskets: docs/decisions/0063. Safe to repeat. */
export function postOrder(body: object): PostedOrder {
    const answer = postToSelf('TikTokShop-CreateExternalOrder', body);
    const document = answer.failure === '' ? parseJson(answer.text) : null;
    const known = isObject(document) ? document : {};
    const code =
        typeof known.code === 'string' && known.code !== ''
            ? known.code
            : answer.failure || codeOfStatus(answer.status);
    return {
        isCreated: answer.status === 200 && known.error === false,
        isRefused: typeof known.code === 'string' && PASSING.indexOf(code) < 0,
        code: code,
        path: typeof known.path === 'string' ? known.path : ''
    };
}

/** The platform itself answers 401 where a password protects the storefront. */
function codeOfStatus(status: number): string {
    return status === 401 ? STOREFRONT_PASSWORD : String(status);
}
