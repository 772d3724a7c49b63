/** Digits after the point. Source: Unicode CLDR, which has no sen of the rupiah either. */
function digitsOf(currency: string): number {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits || 0;
}

/** An amount in the smallest units of its currency: cents, or whole yen. */
export function toMinor(amount: string | number, currency: string): number {
    return Math.round(Number(amount) * 10 ** digitsOf(currency));
}

/** Smallest units as a text with the digits of the currency. */
export function fromMinor(minor: number, currency: string): string {
    return (minor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));
}
