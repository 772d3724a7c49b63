import type { Endpoint } from '../calls/endpoint';

export const shopEndpoints: Endpoint[] = [
    {
        method: 'GET',
        path: '/authorization/202309/shops',
        scopes: ['seller.authorization.info'],
        forShop: false,
        answer: ({ seller }) => ({
            shops: seller.shops.map((shop) => ({
                id: shop.id,
                name: shop.name,
                region: shop.region,
                seller_type: shop.sellerType,
                cipher: shop.cipher,
                code: shop.region + 'LCABCDEF'
            }))
        })
    },
    {
        method: 'GET',
        path: '/seller/202309/shops',
        scopes: ['seller.shop.info'],
        forShop: false,
        answer: ({ seller }) => ({
            shops: seller.shops.filter((shop) => shop.isActive).map(({ id, region }) => ({ id, region }))
        })
    },
    {
        method: 'GET',
        path: '/seller/202309/permissions',
        scopes: ['seller.shop.info'],
        forShop: false,
        answer: () => ({ permissions: ['MANAGE_GLOBAL_PRODUCT'] })
    }
];
