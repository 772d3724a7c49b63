import { isCurrencyAllowed } from '../lifecycle/store/orders';
import type { ShopObject } from '../platform/shopSettings';
import { isTaxAdded } from '../platform/taxation';
import { marketMisfit } from './rules/marketMisfit';
import type { MarketMisfit } from './rules/marketMisfit';

/** Why this site cannot have the orders of a shop; null when it can. */
export function misfitHere(shop: ShopObject): MarketMisfit {
    return marketMisfit(shop.custom.region || '', {
        isCurrencyAllowed: isCurrencyAllowed,
        isTaxAdded: isTaxAdded()
    });
}
