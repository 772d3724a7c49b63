import { productBehind } from '../rules/standIn';
import { isErased } from './isErased';
import { linesOf } from './orderLines';
import { returnStatusOf } from './returns';

/**
 * Attributes of an order that nothing writes again: notes, tag, difference in totals, who paid its discounts, and what TikTok
 * paid back.
 */
const WRITTEN_ONCE = [
    'buyerNote',
    'orderNote',
    'orderTag',
    'tiktokTotalsDifference',
    'socialChannel',
    'tiktokSellerDiscount',
    'tiktokPlatformDiscount',
    'tiktokCofundedDiscount',
    'tiktokUnassignedDiscount',
    'tiktokTaxCollector',
    'tiktokRefunds',
    'tiktokRefundTotal'
] as const;

/**
 * Copies notes, tag, erasure, payers, refunds and return statuses from an edited order to its successor: B2C Commerce may give
 * that one no custom attributes. Needs a transaction. Source: platform doc BasketMgr.createBasketFromOrder, which promises
 * none.
 */
export function carryOver(edited: dw.order.Order, successor: dw.order.Order): void {
    WRITTEN_ONCE.forEach((name) => {
        const written = edited.custom[name];
        if (written) {
            successor.custom[name] = written;
        }
    });
    if (isErased(edited)) {
        successor.custom.tiktokErasedAt = edited.custom.tiktokErasedAt;
    }
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
