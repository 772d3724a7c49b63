import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { providersOn } from '../facts/providers';
import { DELIVERY_OPTION_ID, WAREHOUSE_ID } from '../facts/warehouse';

export const logisticsEndpoints: Endpoint[] = [
    {
        method: 'GET',
        path: '/logistics/202309/warehouses',
        scopes: ['seller.logistics'],
        forShop: true,
        answer: ({ shop }) => ({
            warehouses: [
                {
                    id: WAREHOUSE_ID,
                    name: 'Main',
                    effect_status: 'ENABLED',
                    type: 'SALES_WAREHOUSE',
                    sub_type: 'DOMESTIC_WAREHOUSE',
                    is_default: true,
                    address: { region: 'United States', region_code: shop.region, distict: 'Santa Monica' }
                }
            ]
        })
    },
    {
        method: 'GET',
        path: '/logistics/202309/warehouses/{warehouse_id}/delivery_options',
        scopes: ['seller.logistics'],
        forShop: true,
        answer(request) {
            if (request.path.warehouse_id !== WAREHOUSE_ID) {
                throw new ApiError(36009004, 'Invalid parameter: warehouse_id');
            }
            return {
                delivery_options: [
                    {
                        id: DELIVERY_OPTION_ID,
                        name: 'Standard shipping',
                        type: 'SEND_BY_SELLER',
                        description: 'Shipped by the seller',
                        platform: ['TIKTOK_SHOP']
                    }
                ]
            };
        }
    },
    {
        method: 'GET',
        path: '/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers',
        scopes: ['seller.fulfillment.basic', 'seller.logistics'],
        forShop: true,
        answer(request) {
            if (request.path.delivery_option_id !== DELIVERY_OPTION_ID) {
                throw new ApiError(21008116, 'No Subscription without specified delivery option.');
            }
            checkRegions(request);
            const { query, shop } = request;
            const from = query.get('warehouse_region') || shop.region;
            return { shipping_providers: providersOn(from, query.get('buyer_region') || shop.region) };
        }
    }
];

/**
 * Where a parcel comes from and goes to. Source: Get Shipping Providers, `warehouse_region` and `buyer_region`.
 * @throws ApiError for anything but a country of two letters
 */
function checkRegions({ query }: ApiRequest): void {
    ['warehouse_region', 'buyer_region'].forEach((name) => {
        if (!/^[A-Z]{2}$/.test(query.get(name) ?? 'DE')) {
            throw new ApiError(36009004, `Invalid parameter: ${name}`);
        }
    });
}
