import { fromMinorUnits } from '../../platform/rules/money';
import { amountNotice, notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import type { Adjustment } from './orderPrices';
import type { ExternalOrder } from './externalOrder';

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
 * The difference between TikTok's announced total and the sum of the parts.
 * @returns announced total minus our total, in minor units; where they agree, the same for shipping
 */
export function totalsDifference(order: ExternalOrder): number {
    return otherTotal(order) || order.shipping.gross - shippingOf(order);
}

/** What TikTok announced where its parts come to something else, in words with both numbers. */
export function otherAnnouncement(order: ExternalOrder): Notice[] {
    const amount = (minor: number): Notice => amountNotice(fromMinorUnits(minor, order.currency), order.currency);
    if (otherTotal(order) !== 0) {
        const total = orderTotals(order).gross;
        return [notice('figures.announced_total', [order.announcedTotal || 0, total].map(amount))];
    }
    const { gross } = order.shipping;
    const parts = shippingOf(order);
    return gross === parts ? [] : [notice('figures.announced_shipping', [gross, parts].map(amount))];
}

/** The official connector may leave shipping out of `payment.amount`; that is no difference. */
function otherTotal(order: ExternalOrder): number {
    const announced = order.announcedTotal;
    const total = orderTotals(order).gross;
    return announced === null || announced === total - shippingOf(order) ? 0 : announced - total;
}

function shippingOf(order: ExternalOrder): number {
    return order.shipping.net + order.shipping.tax;
}
