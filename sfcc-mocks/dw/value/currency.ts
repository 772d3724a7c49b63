/**
 * Fraction digits of a currency. Not Intl's digits, which are what people write: none for IDR, for example. Source: ISO
 * 4217.
 */
export function currencyDigits(currency: string): number {
    return DIGITS.find(([, currencies]) => currencies.includes(currency))?.[0] ?? 2;
}

const DIGITS: Array<[number, string[]]> = [
    [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ')],
    [3, 'BHD IQD JOD KWD LYD OMR TND'.split(' ')],
    [4, ['CLF', 'UYW']]
];
