import type { ApiCall } from './apiCall';
import type { Query } from './sign';

/** A call that reads something of a shop. */
export function shopGet(path: string, query: Query = {}): ApiCall {
    return { method: 'GET', path: path, query: query, body: null, forShop: true };
}

/** A call that searches or changes something of a shop. */
export function shopPost(path: string, body: object | null, query: Query = {}): ApiCall {
    return { method: 'POST', path: path, query: query, body: body, forShop: true };
}

/**
 * A call that approves or rejects what a buyer has asked for.
 * @param path - of the request or return
 * @param body - null for none
 * @param idempotencyKey - the same for each attempt
 */
export function answerPost(path: string, body: object | null, idempotencyKey: string): ApiCall {
    return shopPost(path, body, { idempotency_key: idempotencyKey });
}
