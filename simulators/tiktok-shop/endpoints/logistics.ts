import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { providersOn } from '../facts/providers';
import { buyerIn } from '../records/buyer';
import { WAREHOUSE_ID, WAREHOUSES, deliveryOptionOf, isWarehouse, marketOfOption } from '../facts/warehouse';

export const logisticsEndpoints: Endpoint[] = [
    {
        method: 'GET',
        path: '/logistics/202309/warehouses',
        scopes: ['seller.logistics'],
        forShop: true,
        answer: ({ shop }) => ({
            warehouses: Object.entries(WAREHOUSES).map(([name, id]) => ({
                id,
                name,
                effect_status: 'ENABLED',
                type: 'SALES_WAREHOUSE',
                sub_type: 'DOMESTIC_WAREHOUSE',
                is_default: id === WAREHOUSE_ID,
                address: {
                    region: buyerIn(shop.region).country,
                    region_code: shop.region,
                    distict: buyerIn(shop.region).city
                }
            }))
        })
    },
    {
        method: 'GET',
        path: '/logistics/202309/warehouses/{warehouse_id}/delivery_options',
        scopes: ['seller.logistics'],
        forShop: true,
        answer(request) {
            if (!isWarehouse(request.path.warehouse_id as string)) {
                throw new ApiError(36009004, 'Invalid parameter: warehouse_id');
            }
            return {
                delivery_options: [
                    {
                        id: deliveryOptionOf(request.shop.region),
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
            const market = marketOfOption(request.path.delivery_option_id as string);
            if (!market) {
                throw new ApiError(21008116, 'No Subscription without specified delivery option.');
            }
            checkRegions(request);
            const { query } = request;
            const from = query.get('warehouse_region') || market;
            return { shipping_providers: providersOn(market, from, query.get('buyer_region') || market) };
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
