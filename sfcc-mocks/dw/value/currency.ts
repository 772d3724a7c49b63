/** Fraction digits of a currency, ISO 4217. */
export function currencyDigits(currency: string): number {
    const known = digits.get(currency);
    const found = known === undefined ? readDigits(currency) : known;
    digits.set(currency, found);
    return found;
}

/** What was asked before, as a formatter takes long to make. */
const digits = new Map<string, number>();

function readDigits(currency: string): number {
    try {
        return (
            new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
        );
    } catch {
        return 2;
    }
}
