import type { ApiResult } from '../openapi/apiCall';
import { countryOf, fetchWarehouses } from '../openapi/logistics';
import type { Route, Warehouse } from '../openapi/logistics';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import type { Shop } from '../shops/store/shop';
import { getWarehouses, keepWarehouses } from './store/warehouseCache';

/** Where carriers depend on the countries. Source: Partner Center change log, 2026-03: EU delivery options by region. */
const BY_ROUTE = ' AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ';

/** Whether the carriers of a market depend on where a parcel comes from and goes to. */
export function hasRoutes(region: string): boolean {
    return region !== '' && BY_ROUTE.indexOf(' ' + region + ' ') >= 0;
}

/** The route of an order's parcels; null in markets without routes. Asks for the warehouses once a day. */
export function routeOf(shop: Shop, shopId: string, order: TikTokOrder): ApiResult<Route | null> {
    if (!hasRoutes(shop.region)) {
        return { ok: true, data: null, requestId: '' };
    }
    const known = warehousesOf(shop, shopId);
    if (!known.ok) {
        return known;
    }
    const warehouse = known.data.filter((one) => one.id === order.warehouse_id)[0];
    const route = {
        warehouseRegion: warehouse ? warehouse.region : '',
        buyerRegion: countryOf(order.recipient_address)
    };
    return { ok: true, data: route, requestId: known.requestId };
}

function warehousesOf(shop: Shop, shopId: string): ApiResult<Warehouse[]> {
    const known = getWarehouses(shopId);
    if (known) {
        return { ok: true, data: known, requestId: '' };
    }
    const result = fetchWarehouses(shop.api);
    if (result.ok) {
        keepWarehouses(shopId, result.data);
    }
    return result;
}
