import type { Adjustment, ExternalOrder } from './externalOrder';

/** Totals in minor units. */
export interface OrderTotals {
    net: number;
    tax: number;
    gross: number;
}

/**
 * Adds up an order: lines with their adjustments, the order's adjustments, and shipping.
 * @param order - amounts in minor units
 */
export function orderTotals(order: ExternalOrder): OrderTotals {
    let net = order.shipping.net;
    let tax = order.shipping.tax;
    const add = (amount: { net: number; tax: number }): void => {
        net += amount.net;
        tax += amount.tax;
    };
    order.lines.forEach((line) => {
        add(line);
        line.adjustments.forEach(add);
    });
    order.adjustments.forEach(add);
    return { net: net, tax: tax, gross: net + tax };
}

/** All discounts of an order, as positive amounts. Surcharges are none. */
export function orderDiscount(order: ExternalOrder): { net: number; tax: number } {
    const discount = { net: 0, tax: 0 };
    const add = (adjustment: Adjustment): void => {
        if (adjustment.net < 0) {
            discount.net -= adjustment.net;
            discount.tax -= adjustment.tax;
        }
    };
    order.lines.forEach((line) => line.adjustments.forEach(add));
    order.adjustments.forEach(add);
    return discount;
}

/**
 * The difference between TikTok's announced total and the sum of the parts. The official connector may leave shipping
 * out of `payment.amount`; that is no difference.
 * @returns announced total minus our total, in minor units; where they agree, the same for shipping
 */
export function totalsDifference(order: ExternalOrder): number {
    const announced = order.announcedTotal;
    const total = orderTotals(order).gross;
    const shipping = order.shipping.net + order.shipping.tax;
    if (announced === null || announced === total || announced === total - shipping) {
        return order.shipping.gross - shipping;
    }
    return announced - total;
}
