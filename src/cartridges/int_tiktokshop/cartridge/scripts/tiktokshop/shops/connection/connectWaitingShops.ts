import { fetchAuthorizedShops } from '../../openapi/authorization';
import { logOf } from '../../platform/log';
import { noticeText } from '../../platform/noticeText';
import { inTransaction } from '../../platform/transaction';
import { updateShops } from '../store/connections';
import { findGrant } from '../store/grants';
import type { Grant } from '../store/grants';
import { openApp } from '../store/shop';
import { giveSites } from '../store/shopSites';
import { storeWaitingShops, waitingShops } from '../store/waitingShops';

/** Connects the shops for which the request had no room in which a person connected their seller. Jobs only. */
export function connectWaitingShops(): void {
    const waiting = waitingShops();
    Object.keys(waiting).forEach((grantId) => {
        const grant = findGrant(grantId);
        if (grant) {
            connectShopsOf(grant, waiting[grantId] as string[]);
        } else {
            inTransaction(() => storeWaitingShops(grantId, []));
        }
    });
}

/** Asks again for the ciphers. A shop that the seller no longer authorizes is left out. */
function connectShopsOf(grant: Grant, shopIds: string[]): void {
    const shops = fetchAuthorizedShops(openApp(grant.custom.accessToken || ''));
    if (!shops.ok) {
        logOf('api').warn('shops wait for their connection: ' + noticeText(shops.told));
        return;
    }
    inTransaction(() => {
        const list = shops.data.filter((shop) => shopIds.indexOf(shop.id) >= 0);
        giveSites(updateShops(grant, list), shops.data.length);
        storeWaitingShops(grant.custom.grantId, []);
    });
}
