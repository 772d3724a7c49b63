import type { ExternalOrder } from './externalOrder';

/** Totals in minor units. */
export interface OrderTotals {
    net: number;
    tax: number;
    gross: number;
}

/**
 * What an order comes to: lines with their adjustments, the order's adjustments, and shipping.
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

/**
 * How far what TikTok announced is from what the parts come to. The official connector may leave shipping out of
 * `payment.amount`: that is no difference.
 * @returns announced minus own total in minor units; where these agree, what the announced shipping is off
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
