import { callsToday } from '../platform/outgoing/callCounts';
import { notice, storedNotice } from '../platform/rules/notice';
import { isImportedHere, isOfThisSite, usualCallsPerDayOf } from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { misfitHere } from '../shops/misfitHere';
import { misfitNotice } from '../shops/rules/misfitNotice';
import type { InstanceFacts } from './rules/safeguards';

/** What keeps the cartridge from the orders of the shops of this site. */
export function shopFacts(shops: ShopObject[]): Pick<InstanceFacts, 'misfitShops' | 'shopsWithoutCalls'> {
    const ours = shops.filter(isOfThisSite);
    return {
        misfitShops: ours.filter(isImportedHere).reduce<string[]>((found, shop) => {
            const told = misfitNotice(misfitHere(shop));
            return told ? found.concat(storedNotice(notice('job.import.problem', [nameOf(shop), told]))) : found;
        }, []),
        shopsWithoutCalls: ours.filter((shop) => callsToday(shop.custom.shopId) >= usualCallsPerDayOf(shop)).map(nameOf)
    };
}

function nameOf(shop: ShopObject): string {
    return shop.custom.shopName || shop.custom.shopId;
}
