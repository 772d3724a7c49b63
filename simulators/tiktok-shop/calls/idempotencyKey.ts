import { invalid } from './afterSaleRefusals';
import type { ApiRequest } from './endpoint';

/** The key with which a call may be repeated; empty for none. @throws ApiError if it is too long */
export function idempotencyKey(request: ApiRequest): string {
    const key = request.query.get('idempotency_key') || '';
    if (key.length > 255) {
        throw invalid();
    }
    return key;
}
