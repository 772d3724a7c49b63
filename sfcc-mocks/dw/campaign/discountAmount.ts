import { ExactNumber } from '../util/ExactNumber';
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
    const whole = ExactNumber.of(price);
    const each = ExactNumber.of(value).multiply(ExactNumber.of(quantity));
    const off =
        kind === 'percentage'
            ? whole.multiply(ExactNumber.of(value)).divide(ExactNumber.of(100))
            : kind === 'amount'
              ? each
              : kind === 'fixed-price'
                ? whole.subtract(each)
                : whole;
    const [least, most] = [ExactNumber.of(0), whole];
    return (off.toNumber() < least.toNumber() ? least : off.toNumber() > most.toNumber() ? most : off).toString();
}
