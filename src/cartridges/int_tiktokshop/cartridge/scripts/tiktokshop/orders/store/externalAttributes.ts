import { writeAnnounced } from '../../lifecycle/store/orderDiscounts';
import type { ExternalOrder } from '../rules/externalOrder';
import { orderDiscount, orderTotals } from '../rules/orderTotals';
import { isTaxAdded } from '../../platform/taxation';
import { sitePrice } from './amounts';

/** Writes TikTok's notes, tag, discounts and tax to a new order. Needs a transaction. */
export function writeExternalAttributes(order: dw.order.Order, external: ExternalOrder): void {
    order.custom.buyerNote = external.buyerNote;
    order.custom.orderNote = external.orderNote;
    order.custom.orderTag = external.orderTag;
    order.custom.socialChannel = 'tiktok';
    writeAnnounced(order, {
        discount: sitePrice(orderDiscount(external)),
        tax: orderTotals(external).tax,
        isTaxAdded: isTaxAdded()
    });
}
