import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { refusedNotice } from './rules/refusedNotice';
import { canCall } from './store/connections';
import { refusalOf } from './store/shopRefusal';
import type { Connection } from './store/connections';

/** Why TikTok cannot be asked about some of the shops now, for the message of a job that leaves them out. */
export function whyNotCalled(connections: Connection[]): Notice[] {
    return connections.map(whyNot).filter((why): why is Notice => why !== null);
}

function whyNot(connection: Connection): Notice | null {
    const { shop } = connection;
    const name = shop.custom.shopName || shop.custom.shopId;
    if (!canCall(connection)) {
        return notice('shop.authorization_lost', [name]);
    }
    const refusal = refusalOf(shop);
    return refusal === '' ? null : refusedNotice(name, refusal);
}
