import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/** What is known of a connected shop; times in milliseconds since the epoch, 0 when unknown. */
export interface ShopFacts {
    shopName: string;
    isLost: boolean;
    /** Whether a site gets its orders. */
    hasSite: boolean;
    authorizationEndsAt: number;
    /** When operations were last told of this shop. */
    toldAt: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** TikTok itself warns 30 days ahead, with webhook 7. */
const AHEAD = 30 * DAY;
const LAST_DAYS = 7 * DAY;

/**
 * What operations have to be told of a shop: daily when it is urgent, weekly while there is time.
 * @param now - milliseconds since the epoch
 * @returns null when there is nothing, or they were told lately
 */
export function shopAlarm(shop: ShopFacts, now: number): Notice | null {
    const left = shop.authorizationEndsAt - now;
    if (shop.isLost || (shop.authorizationEndsAt > 0 && left <= 0)) {
        return wasTold(shop, now, DAY) ? null : notice('shop.authorization_lost', [shop.shopName]);
    }
    if (!shop.hasSite) {
        return wasTold(shop, now, DAY) ? null : notice('shop.no_site', [shop.shopName]);
    }
    if (shop.authorizationEndsAt === 0 || left > AHEAD || wasTold(shop, now, left > LAST_DAYS ? LAST_DAYS : DAY)) {
        return null;
    }
    return notice('shop.authorization_ends', [shop.shopName, String(Math.ceil(left / DAY))]);
}

function wasTold(shop: ShopFacts, now: number, within: number): boolean {
    return shop.toldAt > 0 && now - shop.toldAt < within;
}
