import type { ShippingProvider } from '../domain/carriers';
import { call } from './client';
import type { ApiResult, ApiSettings } from './client';

/** Get Shipping Providers: the carriers that a delivery option allows. */
export function getShippingProviders(
    settings: ApiSettings,
    deliveryOptionId: string
): ApiResult<{ shipping_providers?: ShippingProvider[] }> {
    return call(settings, {
        method: 'GET',
        path: '/logistics/202309/delivery_options/' + encodeURIComponent(deliveryOptionId) + '/shipping_providers',
        query: {},
        body: null,
        forShop: true
    });
}

/** Get Warehouse List: where the seller ships from. */
export function getWarehouses(settings: ApiSettings): ApiResult<{ warehouses?: Array<{ id: string }> }> {
    return call(settings, {
        method: 'GET',
        path: '/logistics/202309/warehouses',
        query: {},
        body: null,
        forShop: true
    });
}

/** Get Warehouse Delivery Options: how a warehouse ships. */
export function getDeliveryOptions(
    settings: ApiSettings,
    warehouseId: string
): ApiResult<{ delivery_options?: Array<{ id: string }> }> {
    return call(settings, {
        method: 'GET',
        path: '/logistics/202309/warehouses/' + encodeURIComponent(warehouseId) + '/delivery_options',
        query: {},
        body: null,
        forShop: true
    });
}
