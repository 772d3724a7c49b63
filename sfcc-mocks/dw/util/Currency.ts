import { scriptClass } from '../../runtime/scriptClass';
import { currencyDigits } from '../value/currency';

const CODES = new Set(Intl.supportedValuesOf('currency'));

const NAMES = new Intl.DisplayNames('en', { type: 'currency' });

/** dw.util.Currency: null for a code that is none. Source: Script API, Currency.getCurrency. */
export class Currency {
    constructor(private readonly $code: string) {}

    static getCurrency(code: string): Currency | null {
        return CODES.has(code) ? new Currency(code) : null;
    }

    getCurrencyCode(): string {
        return this.$code;
    }

    getDefaultFractionDigits(): number {
        return currencyDigits(this.$code);
    }

    /** The English name; the platform has words of its own for some. Source: Script API, Currency.getName. */
    getName(): string {
        return NAMES.of(this.$code) as string;
    }

    getSymbol(): string {
        const format = { style: 'currency', currency: this.$code, currencyDisplay: 'narrowSymbol' } as const;
        const parts = new Intl.NumberFormat('en', format).formatToParts(0);
        return parts.find((part) => part.type === 'currency')?.value as string;
    }

    toString(): string {
        return this.$code;
    }
}

scriptClass('dw.util.Currency', Currency);
