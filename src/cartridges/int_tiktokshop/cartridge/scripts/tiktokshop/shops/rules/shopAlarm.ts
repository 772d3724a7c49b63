import { DAY } from '../../platform/rules/durations';
import { isToBeTold } from '../../platform/rules/ending';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { utcNotice } from '../../platform/rules/timeNotice';
import { refusedNotice } from './refusedNotice';

/** What is known of a connected shop; times in milliseconds since the epoch, 0 when unknown. */
export interface ShopFacts {
    shopName: string;
    isLost: boolean;
    /** Why TikTok refuses all calls for it, as a stored notice; empty while it does not. */
    refusal: string;
    /** Whether a site gets its orders. */
    hasSite: boolean;
    /** Whether what is left of the day's calls is kept for deadlines. */
    isSaving: boolean;
    authorizationEndsAt: number;
    /** When operations were last told of this shop. */
    toldAt: number;
}

/**
 * What operations have to be told of a shop: daily when it is urgent, weekly while there is time.
 * @param now - milliseconds since the epoch
 * @returns null when there is nothing, or they were told lately
 */
export function shopAlarm(shop: ShopFacts, now: number): Notice | null {
    const urgent = urgentAlarm(shop, now);
    if (urgent) {
        return now - shop.toldAt < DAY ? null : urgent;
    }
    return isToBeTold(shop.authorizationEndsAt, shop.toldAt, now)
        ? notice('shop.authorization_ends', [
              shop.shopName,
              utcNotice(new Date(shop.authorizationEndsAt).toISOString())
          ])
        : null;
}

/** What keeps the cartridge from its work for a shop; null when nothing does. */
function urgentAlarm(shop: ShopFacts, now: number): Notice | null {
    const endsAt = shop.authorizationEndsAt;
    if (shop.isLost || (endsAt > 0 && endsAt <= now)) {
        return notice('shop.authorization_lost', [shop.shopName]);
    }
    if (shop.refusal !== '') {
        return refusedNotice(shop.shopName, shop.refusal);
    }
    if (!shop.hasSite) {
        return notice('shop.no_site', [shop.shopName]);
    }
    return shop.isSaving ? notice('shop.calls_kept', [shop.shopName]) : null;
}
