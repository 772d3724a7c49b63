import { call } from './client';
import type { ApiResult, ApiSettings } from './client';

/** A shop that the seller has authorized; `cipher` selects it in every other call. */
export interface AuthorizedShop {
    id: string;
    name: string;
    /** For example `US`. */
    region: string;
    seller_type: 'LOCAL' | 'CROSS_BORDER';
    cipher: string;
    code: string;
}

/** Get Authorized Shops: one token may cover several. */
export function getAuthorizedShops(settings: ApiSettings): ApiResult<{ shops?: AuthorizedShop[] }> {
    return call(settings, {
        method: 'GET',
        path: '/authorization/202309/shops',
        query: {},
        body: null,
        forShop: false
    });
}
