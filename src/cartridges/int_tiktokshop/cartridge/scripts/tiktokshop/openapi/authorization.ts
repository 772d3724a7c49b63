import { dataOf, readAll, requiredId } from './rules/apiAnswer';
import { optionalText, requiredText } from '../platform/rules/input/fields';
import type { Source } from '../platform/rules/input/source';
import { call } from './client';
import type { ApiResult, ApiSettings } from './apiCall';

/** A shop that the seller has authorized; `cipher` selects it in every other call. */
export interface AuthorizedShop {
    id: string;
    name: string;
    /** For example `US`. */
    region: string;
    cipher: string;
}

/** Get Authorized Shops: one token may cover several. Fails if any cannot be read, so that none is lost. */
export function fetchAuthorizedShops(settings: ApiSettings): ApiResult<AuthorizedShop[]> {
    return call(
        settings,
        { method: 'GET', path: '/authorization/202309/shops', query: {}, body: null, forShop: false },
        (answer) => readAll(dataOf(answer), 'shops', readShop)
    );
}

/** Get Active Shops: ids of the shops that the seller may sell with; the others are closed or deactivated. */
export function fetchActiveShops(settings: ApiSettings): ApiResult<string[]> {
    return call(
        settings,
        { method: 'GET', path: '/seller/202309/shops', query: {}, body: null, forShop: false },
        (answer) => readAll(dataOf(answer), 'shops', (item) => requiredId(item, 'id'))
    );
}

function readShop(item: Source): AuthorizedShop {
    return {
        id: requiredId(item, 'id'),
        name: optionalText(item, 'name', 255),
        region: requiredText(item, 'region', 10),
        cipher: requiredText(item, 'cipher', 255)
    };
}
