import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import type { Seller } from '../access/app';
import { EVENT_TYPES } from '../facts/eventTypes';
import type { Webhooks } from './webhooks';
import { unixSeconds } from '../unixSeconds';
import { DAY } from '../durations';

/** Source: Open API "Webhooks", type 7: 30 days before an authorization ends, then every day at 0:00. */
const FIRST_WARNING_MS = 30 * DAY;
const EVENT = 'UPCOMING_AUTHORIZATION_EXPIRATION';

/** Warns the shops of a seller before the authorization ends. A new authorization needs warnings of its own. */
export function warnOfExpiry(seller: Seller, clock: Clock, webhooks: Webhooks): void {
    const endsAt = seller.grant.refreshExpiresAt;
    const warn = (): void => {
        if (seller.grant.refreshExpiresAt !== endsAt || clock.now() >= endsAt) {
            return;
        }
        const data = {
            message: 'The authorization of the seller expires soon.',
            expiration_time: String(unixSeconds(endsAt))
        };
        seller.shops.forEach((shop) => webhooks.emit(shop, EVENT_TYPES[EVENT] as number, EVENT, data));
        clock.at(nextMidnight(clock.now()), warn);
    };
    clock.at(endsAt - FIRST_WARNING_MS, warn);
}

function nextMidnight(time: number): number {
    return (Math.floor(time / DAY) + 1) * DAY;
}
