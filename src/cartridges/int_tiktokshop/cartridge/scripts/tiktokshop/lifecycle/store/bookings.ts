import { productBehind } from '../rules/standIn';
import { linesOf } from './orderLines';
import { returnStatusOf } from './returns';

/** Attributes of an order that say who paid its discounts, who collected its tax, and what TikTok paid back. */
const BOOKINGS = [
    'tiktokSellerDiscount',
    'tiktokPlatformDiscount',
    'tiktokCofundedDiscount',
    'tiktokUnassignedDiscount',
    'tiktokTaxCollector',
    'tiktokRefunds',
    'tiktokRefundTotal'
] as const;

/**
 * Copies refunds, return statuses and payers from an edited order to its successor: B2C Commerce may give that one no custom
 * attributes. Needs a transaction. Source: platform doc BasketMgr.createBasketFromOrder, which promises none.
 */
export function copyBookings(edited: dw.order.Order, successor: dw.order.Order): void {
    BOOKINGS.forEach((name) => {
        const booked = edited.custom[name];
        if (booked) {
            successor.custom[name] = booked;
        }
    });
    const status = returnStatusOf(edited);
    if (status !== null) {
        successor.custom.externalReturnStatus = status as 3;
    }
    copyLineReturns(edited, successor);
}

/** The return status of each product. A product that the successor lacks has none there. */
function copyLineReturns(edited: dw.order.Order, successor: dw.order.Order): void {
    const statuses: { [productId: string]: number | undefined } = {};
    linesOf(edited).forEach((line) => {
        statuses[productBehind(line.productID)] = Number(line.custom.externalLineItemReturnStatus.value);
    });
    linesOf(successor).forEach((line) => {
        const status = statuses[productBehind(line.productID)];
        if (status) {
            line.custom.externalLineItemReturnStatus = status as 1;
        }
    });
}
