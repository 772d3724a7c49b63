import { recordAct } from '../platform/auditTrail';
import { findConnection, removeConnection } from './store/connections';
import { inTransaction } from '../platform/transaction';

/**
 * Forgets a shop with its tokens. At TikTok the seller's authorization stays until the seller takes it back.
 * @param by - login of the person who wants it so
 * @returns false when there is no such shop
 */
export function disconnectShop(shopId: string, by: string): boolean {
    return inTransaction(() => {
        const connection = shopId === '' ? null : findConnection(shopId);
        if (connection) {
            removeConnection(connection);
            recordAct(by, 'disconnected', shopId);
        }
        return connection !== null;
    });
}
