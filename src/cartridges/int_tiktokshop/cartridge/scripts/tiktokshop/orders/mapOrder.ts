import { callExtension } from '../platform/extensions';

/** Extension point where a merchant's cartridge writes to a new order. */
export const MAP_ORDER = 'app.tiktokshop.order.map';

/**
 * Lets a merchant's cartridge add to a new order what its other systems need. Needs a transaction, which the caller
 * rolls back after a failure, so that no order is half mapped.
 * @param source - the body that TikTok posted, as parsed JSON
 * @returns false when the hook failed; true without a hook
 */
export function mapOrder(order: dw.order.Order, source: unknown): boolean {
    return callExtension(MAP_ORDER, order, source).ok;
}
