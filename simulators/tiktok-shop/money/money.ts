/** By currency: a number format is slow to make. */
const digits = new Map<string, number>();

/** Digits after the point. Source: Unicode CLDR, which has no sen of the rupiah either. */
function digitsOf(currency: string): number {
    let known = digits.get(currency);
    if (known === undefined) {
        const format = new Intl.NumberFormat('en', { style: 'currency', currency });
        known = format.resolvedOptions().maximumFractionDigits || 0;
        digits.set(currency, known);
    }
    return known;
}

/** An amount in the smallest units of its currency: cents, or whole yen. By its decimal digits: halves are rounded up. */
export function toMinor(amount: string | number, currency: string): number {
    const [, whole = '0', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(String(amount)) || [];
    const digits = digitsOf(currency);
    const isUp = fraction.charAt(digits) >= '5';
    return Number(whole + fraction.slice(0, digits).padEnd(digits, '0')) + (isUp ? 1 : 0);
}

/** Smallest units as a text with the digits of the currency. */
export function fromMinor(minor: number, currency: string): string {
    return (minor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));
}
