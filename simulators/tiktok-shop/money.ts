/** US dollars as texts, counted in cents. */
export function toCents(text: string | number): number {
    return Math.round(Number(text) * 100);
}

/** Cents as a text with two digits. */
export function fromCents(cents: number): string {
    return (cents / 100).toFixed(2);
}
