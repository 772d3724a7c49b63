import { minorUnitsOf } from '../../platform/amounts';
import type { StoredFigures } from '../rules/otherFigures';

/** The figures of an order as B2C Commerce has them. */
export function storedFigures(order: dw.order.Order): StoredFigures {
    const amount = (money: dw.value.Money): number => minorUnitsOf(money, order.currencyCode);
    const figures: StoredFigures = {
        lines: [],
        shipping: amount(order.adjustedShippingTotalGrossPrice),
        tax: amount(order.totalTax),
        total: amount(order.totalGrossPrice)
    };
    const items = order.productLineItems.iterator();
    while (items.hasNext()) {
        const item = items.next();
        figures.lines.push({
            quantity: item.quantityValue,
            price:
                amount(item.adjustedPrice) +
                sumOf(item.optionProductLineItems, amount) +
                sumOf(item.bundledProductLineItems, amount)
        });
    }
    return figures;
}

function sumOf(parts: dw.util.Collection<dw.order.ProductLineItem>, amount: (money: dw.value.Money) => number): number {
    let sum = 0;
    const all = parts.iterator();
    while (all.hasNext()) {
        sum += amount(all.next().adjustedPrice);
    }
    return sum;
}
