import { dataOf, readAll, requiredId } from './rules/apiAnswer';
import type { ShippingProvider } from './rules/shippingProvider';
import { requiredText } from '../platform/rules/input';
import type { Source } from '../platform/rules/input';
import { call } from './client';
import type { ApiCall, ApiResult, ApiSettings } from './client';

/** Get Shipping Providers: the carriers that a delivery option allows. */
export function fetchProvidersOfOption(settings: ApiSettings, deliveryOptionId: string): ApiResult<ShippingProvider[]> {
    const path = '/logistics/202309/delivery_options/' + encodeURIComponent(deliveryOptionId) + '/shipping_providers';
    return call(settings, readOf(path), (answer) =>
        readAll(dataOf(answer), 'shipping_providers', (item) => ({
            id: requiredId(item, 'id'),
            name: requiredText(item, 'name', 255)
        }))
    );
}

/** Get Warehouse List: ids of the seller's warehouses. */
export function fetchWarehouses(settings: ApiSettings): ApiResult<string[]> {
    return call(settings, readOf('/logistics/202309/warehouses'), (answer) =>
        readAll(dataOf(answer), 'warehouses', readId)
    );
}

/** Get Warehouse Delivery Options: ids of a warehouse's delivery options. */
export function fetchDeliveryOptions(settings: ApiSettings, warehouseId: string): ApiResult<string[]> {
    const path = '/logistics/202309/warehouses/' + encodeURIComponent(warehouseId) + '/delivery_options';
    return call(settings, readOf(path), (answer) => readAll(dataOf(answer), 'delivery_options', readId));
}

function readId(item: Source): string {
    return requiredId(item, 'id');
}

function readOf(path: string): ApiCall {
    return { method: 'GET', path: path, query: {}, body: null, forShop: true };
}
