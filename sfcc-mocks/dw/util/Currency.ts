import { scriptClass } from '../../runtime/scriptClass';
import { currencyDigits } from '../value/currency';

const CODES = new Set(Intl.supportedValuesOf('currency'));

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

    toString(): string {
        return this.$code;
    }
}

scriptClass('dw.util.Currency', Currency);
