import { dataOf, readAll, requiredId } from './rules/apiAnswer';
import type { ShippingProvider } from './rules/shippingProvider';
import { isObject } from '../platform/rules/input/source';
import { requiredText } from '../platform/rules/input/fields';
import type { Source } from '../platform/rules/input/source';
import { call } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import { shopGet } from './shopCall';

/** From which country to which a parcel travels, as ISO 3166 codes; empty where that is not known. */
export interface Route {
    warehouseRegion: string;
    buyerRegion: string;
}

/** A warehouse of the seller. */
export interface Warehouse {
    id: string;
    /** Its country; empty where TikTok does not say. */
    region: string;
}

/**
 * Get Shipping Providers: the carriers that a delivery option allows.
 * @param route - where TikTok's carriers depend on it; null elsewhere
 */
export function fetchProvidersOfOption(
    settings: ApiSettings,
    deliveryOptionId: string,
    route: Route | null
): ApiResult<ShippingProvider[]> {
    const path = '/logistics/202309/delivery_options/' + encodeURIComponent(deliveryOptionId) + '/shipping_providers';
    return call(settings, shopGet(path, queryOf(route)), (answer) =>
        readAll(dataOf(answer), 'shipping_providers', (item) => ({
            id: requiredId(item, 'id'),
            name: requiredText(item, 'name', 255)
        }))
    );
}

function queryOf(route: Route | null): { [name: string]: string } {
    const query: { [name: string]: string } = {};
    if (route && route.warehouseRegion !== '') {
        query.warehouse_region = route.warehouseRegion;
    }
    if (route && route.buyerRegion !== '') {
        query.buyer_region = route.buyerRegion;
    }
    return query;
}

/** Get Warehouse List: the seller's warehouses. */
export function fetchWarehouses(settings: ApiSettings): ApiResult<Warehouse[]> {
    return call(settings, shopGet('/logistics/202309/warehouses'), (answer) =>
        readAll(dataOf(answer), 'warehouses', (item) => ({
            id: requiredId(item, 'id'),
            region: countryOf(item.fields.address)
        }))
    );
}

/** The country of an address; empty for anything else. */
export function countryOf(address: unknown): string {
    const code = isObject(address) ? address.region_code : '';
    return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? code : '';
}

/** Get Warehouse Delivery Options: ids of a warehouse's delivery options. */
export function fetchDeliveryOptions(settings: ApiSettings, warehouseId: string): ApiResult<string[]> {
    const path = '/logistics/202309/warehouses/' + encodeURIComponent(warehouseId) + '/delivery_options';
    return call(settings, shopGet(path), (answer) => readAll(dataOf(answer), 'delivery_options', readId));
}

function readId(item: Source): string {
    return requiredId(item, 'id');
}
