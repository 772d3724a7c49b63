import { callExtension } from '../platform/extensions';

/** Where a merchant's cartridge writes to a new order. */
export const MAP_ORDER = 'app.tiktokshop.order.map';

/**
 * Lets a merchant's cartridge write to a new order what its other systems need. Needs a transaction, which the caller
 * rolls back when this fails: an order is never half mapped.
 * @param source - what TikTok has posted, as parsed JSON
 * @returns whether it went well; without a hook it did
 */
export function mapOrder(order: dw.order.Order, source: unknown): boolean {
    return callExtension(MAP_ORDER, order, source).ok;
}
