import type { ShopHealth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/readShops';
import { momentOf } from '../platform/moment';

/** What the page of the connection prints. */
export function connectionView(shops: ShopHealth[]): object {
    return { shops: shops.map(shopView) };
}

function shopView(shop: ShopHealth): object {
    return {
        id: shop.shopId,
        name: shop.name,
        region: shop.region,
        state: shop.state,
        accessTokenEnds: momentOf(shop.accessTokenEndsAt),
        authorizationEnds: momentOf(shop.authorizationEndsAt)
    };
}
