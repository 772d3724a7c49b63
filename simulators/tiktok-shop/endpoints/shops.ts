import type { Endpoint } from '../endpoint';

export const shopEndpoints: Endpoint[] = [
    {
        method: 'GET',
        path: '/authorization/202309/shops',
        scopes: ['seller.authorization.info'],
        forShop: false,
        answer: ({ app }) => ({
            shops: [
                {
                    id: app.shopId,
                    name: app.shopName,
                    region: app.region,
                    seller_type: 'LOCAL',
                    cipher: app.shopCipher,
                    code: 'USLCABCDEF'
                }
            ]
        })
    },
    {
        method: 'GET',
        path: '/seller/202309/shops',
        scopes: ['seller.shop.info'],
        forShop: false,
        answer: ({ app }) => ({ shops: [{ id: app.shopId, region: app.region }] })
    },
    {
        method: 'GET',
        path: '/seller/202309/permissions',
        scopes: ['seller.shop.info'],
        forShop: false,
        answer: () => ({ permissions: ['MANAGE_GLOBAL_PRODUCT'] })
    }
];
