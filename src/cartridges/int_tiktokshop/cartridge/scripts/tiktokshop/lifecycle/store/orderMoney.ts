import { minorUnitsOf } from '../../platform/amounts';

/** Our amounts of an order in minor units, with tax. */
export interface OrderMoney {
    currency: string;
    /** Goods after their discounts. */
    goods: number;
    /** Discounts on goods and order; negative. */
    discounts: number;
    shipping: number;
    /** Included in the total. */
    tax: number;
    total: number;
    /** Recorded as captured by TikTok. */
    captured: number;
}

/** Adds up the amounts of an order. */
export function moneyOfOrder(order: dw.order.Order): OrderMoney {
    const currency = order.currencyCode;
    const minor = (money: dw.value.Money): number => minorUnitsOf(money, currency);
    const goods = minor(order.adjustedMerchandizeTotalGrossPrice);
    return {
        currency: currency,
        goods: goods,
        discounts: goods - minor(order.merchandizeTotalGrossPrice),
        shipping: minor(order.adjustedShippingTotalGrossPrice),
        tax: minor(order.totalTax),
        total: minor(order.totalGrossPrice),
        captured: captured(order, minor)
    };
}

function captured(order: dw.order.Order, minor: (money: dw.value.Money) => number): number {
    const instruments = order.paymentInstruments.iterator();
    let sum = 0;
    while (instruments.hasNext()) {
        const transaction = instruments.next().paymentTransaction as dw.order.PaymentTransaction | null;
        sum += transaction ? minor(transaction.amount) : 0;
    }
    return sum;
}
