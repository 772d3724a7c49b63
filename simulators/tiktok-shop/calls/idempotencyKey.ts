import { ApiError } from './apiError';
import type { ApiRequest } from './endpoint';

const INVALID =
    'An invalid request parameter was passed. Please check that you have the correct parameter type(s) and format.';

/** The key with which a call may be repeated; empty for none. @throws ApiError if it is too long */
export function idempotencyKey(request: ApiRequest): string {
    const key = request.query.get('idempotency_key') || '';
    if (key.length > 255) {
        throw new ApiError(25001001, INVALID);
    }
    return key;
}
