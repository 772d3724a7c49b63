import { storedJson } from '../../platform/json';
import { addMembers } from '../../platform/rules/members';
import { carriersOf, findShop } from '../../platform/shopSettings';
import { carriersText } from '../../platform/settings';
import type { CarrierNames } from '../rules/carriers';

/**
 * Our carrier names and TikTok's provider for each.
 * @param shopId - the names of this shop go before the site's; empty for the site's alone
 */
export function carrierNames(shopId: string = ''): CarrierNames {
    const names = storedJson<CarrierNames>(carriersText(), {});
    return addMembers(names, carriersOf(findShop(shopId)));
}
