/** What is known of a connected shop; times in milliseconds since the epoch, 0 when unknown. */
export interface ShopFacts {
    shopName: string;
    isLost: boolean;
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
 * @returns empty when there is nothing, or they were told lately
 */
export function shopAlarm(shop: ShopFacts, now: number): string {
    const left = shop.authorizationEndsAt - now;
    if (shop.isLost || (shop.authorizationEndsAt > 0 && left <= 0)) {
        return wasTold(shop, now, DAY)
            ? ''
            : 'TikTok no longer accepts the authorization of ' + shop.shopName + ': connect the shop again';
    }
    if (shop.authorizationEndsAt === 0 || left > AHEAD || wasTold(shop, now, left > LAST_DAYS ? LAST_DAYS : DAY)) {
        return '';
    }
    return (
        'The authorization of ' +
        shop.shopName +
        ' ends in ' +
        Math.ceil(left / DAY) +
        ' days: connect the shop again before'
    );
}

function wasTold(shop: ShopFacts, now: number, within: number): boolean {
    return shop.toldAt > 0 && now - shop.toldAt < within;
}
