import { Decimal } from '../util/Decimal';
import type { DiscountKind } from './promotionRecord';

/** A discount, and how many items it is for. */
interface Given {
    kind: DiscountKind;
    value: string;
    quantity: number;
}

/**
 * What a discount takes off a price, as a decimal text; never more than the price. An amount and a fixed price hold for each
 * item. Source: Script API, AmountDiscount, FixedPriceDiscount, PercentageDiscount.
 * @param price - of the items that it is for
 */
export function discountAmount({ kind, value, quantity }: Given, price: string): string {
    const whole = new Decimal(price);
    const each = new Decimal(value).multiply(new Decimal(quantity));
    const off =
        kind === 'percentage'
            ? whole.multiply(new Decimal(value)).divide(new Decimal(100))
            : kind === 'amount'
              ? each
              : kind === 'fixed-price'
                ? whole.subtract(each)
                : whole;
    const [least, most] = [new Decimal(0), whole];
    return (off.get() < least.get() ? least : off.get() > most.get() ? most : off).toString();
}
