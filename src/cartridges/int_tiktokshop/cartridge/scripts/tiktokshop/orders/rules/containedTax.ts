/** Rates are whole millionths: a fraction of binary digits would round half a cent either way. */
const ONE = 1000000;

/**
 * The tax that a price contains, half a unit up, for a discount as for a price.
 * @param price - in minor units, negative for a discount
 * @param rate - 0.19 for nineteen percent
 */
export function containedTax(price: number, rate: number): number {
    const part = Math.round(rate * ONE);
    const tax = Math.round((Math.abs(price) * part) / (ONE + part));
    return price < 0 ? -tax : tax;
}
