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
 * @returns announced minus own total in minor units, plus what the shipping total is off; 0 when nothing was announced
 */
export function totalsDifference(order: ExternalOrder): number {
    const shippingNet = order.shipping.net + order.shipping.tax;
    const shippingOff = order.shipping.gross - shippingNet;
    if (order.announcedTotal === null) {
        return shippingOff;
    }
    const own = orderTotals(order).gross;
    if (order.announcedTotal === own - shippingNet) {
        return shippingOff;
    }
    const off = order.announcedTotal - own;
    return off === 0 ? shippingOff : off;
}
