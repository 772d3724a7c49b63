import { scriptClass } from '../../runtime/scriptClass';
import { currencyDigits } from '../value/currency';

/** dw.util.Currency */
export class Currency {
    constructor(private readonly $code: string) {}

    static getCurrency(code: string): Currency {
        return new Currency(code);
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
