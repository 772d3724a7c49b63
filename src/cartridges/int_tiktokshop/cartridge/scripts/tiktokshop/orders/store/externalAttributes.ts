import type { ExternalOrder } from '../rules/externalOrder';

/** Writes TikTok's notes and tag to a new order. Needs a transaction. */
export function writeExternalAttributes(order: dw.order.Order, external: ExternalOrder): void {
    order.custom.buyerNote = external.buyerNote;
    order.custom.orderNote = external.orderNote;
    order.custom.orderTag = external.orderTag;
    order.custom.socialChannel = 'tiktok';
}
