import { recordAct } from '../../platform/auditTrail';
import { removeConnection } from '../store/connections';
import { mayChange } from '../store/shopMoves';
import { findShop } from '../../platform/shopSettings';
import { inTransaction } from '../../platform/transaction';

/**
 * Forgets a shop with its tokens, except which sites had it and what was chosen for it. At TikTok the seller's authorization stays
 * until the seller takes it back.
 * @param by - login of the person who wants it so
 * @returns false when there is no such shop, or another site has it
 */
export function disconnectShop(shopId: string, by: string): boolean {
    return inTransaction(() => {
        const shop = findShop(shopId);
        const isOurs = shop !== null && mayChange(shop);
        if (shop && isOurs) {
            removeConnection(shop);
            recordAct(by, 'disconnected', shopId);
        }
        return isOurs;
    });
}
