import { productBehind } from '../rules/standIn';
import { linesOf } from './orderLines';
import { returnStatusOf } from './returns';

/** Attributes of an order that say who paid its discounts, who collected its tax, and what TikTok paid back. */
type Booking =
    | 'tiktokSellerDiscount'
    | 'tiktokPlatformDiscount'
    | 'tiktokCofundedDiscount'
    | 'tiktokUnassignedDiscount'
    | 'tiktokTaxCollector'
    | 'tiktokRefunds'
    | 'tiktokRefundTotal';

const BOOKINGS: Booking[] = [
    'tiktokSellerDiscount',
    'tiktokPlatformDiscount',
    'tiktokCofundedDiscount',
    'tiktokUnassignedDiscount',
    'tiktokTaxCollector',
    'tiktokRefunds',
    'tiktokRefundTotal'
];

/**
 * Copies what is booked on an edited order to its successor, which may lack all attributes of ours. Needs a transaction.
 * Source: platform doc BasketMgr.createBasketFromOrder, which promises none.
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
