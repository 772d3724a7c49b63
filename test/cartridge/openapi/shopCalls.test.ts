import { fetchActiveShops, fetchAuthorizedShops } from '#cartridge/openapi/authorization';
import { fetchDeliveryOptions, fetchProvidersOfOption, fetchWarehouses } from '#cartridge/openapi/logistics';
import { deleteShopWebhook, fetchWebhookAddresses, updateShopWebhook } from '#cartridge/openapi/webhooks';
import { itSendsAndReads } from '#helpers/tiktok/apiCalls';
import type { CallRow } from '#helpers/tiktok/apiCalls';

const SHOPS: CallRow[] = [
    {
        name: 'the shops that a seller has authorized',
        call: fetchAuthorizedShops,
        to: 'GET /authorization/202309/shops',
        ofAllShops: true,
        answer: { shops: [{ id: '1', name: 'Shoes', region: 'US', cipher: 'c1' }] },
        read: [{ id: '1', name: 'Shoes', region: 'US', cipher: 'c1' }]
    },
    {
        name: 'the shops that are open',
        call: fetchActiveShops,
        to: 'GET /seller/202309/shops',
        ofAllShops: true,
        answer: { shops: [{ id: '1' }, { id: '2' }] },
        read: ['1', '2']
    },
    {
        name: 'the addresses of webhooks',
        call: fetchWebhookAddresses,
        to: 'GET /event/202309/webhooks',
        answer: { webhooks: [{ event_type: 'ORDER_STATUS_CHANGE', address: 'https://shop.example/' }] },
        read: [{ event_type: 'ORDER_STATUS_CHANGE', address: 'https://shop.example/' }]
    },
    {
        name: 'another address of a webhook',
        call: (shop) => updateShopWebhook(shop, { event_type: 'RETURN_STATUS_CHANGE', address: 'https://a.example/' }),
        to: 'PUT /event/202309/webhooks',
        body: { address: 'https://a.example/', event_type: 'RETURN_STATUS_CHANGE' }
    },
    {
        name: 'a webhook that is no longer wanted',
        call: (shop) => deleteShopWebhook(shop, 'RETURN_STATUS_CHANGE'),
        to: 'DELETE /event/202309/webhooks',
        body: { event_type: 'RETURN_STATUS_CHANGE' }
    },
    {
        name: 'the warehouses, with their countries where TikTok says them',
        call: fetchWarehouses,
        to: 'GET /logistics/202309/warehouses',
        answer: {
            warehouses: [
                { id: 'w1', address: { region_code: 'DE' } },
                { id: 'w2' },
                { id: 'w3', address: { region_code: 'de' } }
            ]
        },
        read: [
            { id: 'w1', region: 'DE' },
            { id: 'w2', region: '' },
            { id: 'w3', region: '' }
        ]
    },
    {
        name: 'the delivery options of a warehouse',
        call: (shop) => fetchDeliveryOptions(shop, 'w/1'),
        to: 'GET /logistics/202309/warehouses/w%2F1/delivery_options',
        answer: { delivery_options: [{ id: 'o1' }] },
        read: ['o1']
    },
    {
        name: 'the carriers of a delivery option',
        call: (shop) => fetchProvidersOfOption(shop, 'o/1', null),
        to: 'GET /logistics/202309/delivery_options/o%2F1/shipping_providers',
        answer: { shipping_providers: [{ id: '7117', name: 'UPS' }] },
        read: [{ id: '7117', name: 'UPS' }]
    },
    {
        name: 'the carriers of a delivery option from one country to another',
        call: (shop) => fetchProvidersOfOption(shop, 'o1', { warehouseRegion: 'DE', buyerRegion: 'FR' }),
        to: 'GET /logistics/202309/delivery_options/o1/shipping_providers',
        query: { warehouse_region: 'DE', buyer_region: 'FR' },
        answer: { shipping_providers: [] },
        read: []
    },
    {
        name: 'the carriers of a route without known countries',
        call: (shop) => fetchProvidersOfOption(shop, 'o1', { warehouseRegion: '', buyerRegion: '' }),
        to: 'GET /logistics/202309/delivery_options/o1/shipping_providers',
        answer: { shipping_providers: [] },
        read: []
    }
];

describe('A call of the Open API about a shop', () => {
    itSendsAndReads(SHOPS);
});
