/**
 * Money as whole minor units (cents), because sums of fractions drift: 0.1 + 0.2 is not 0.3.
 * Digits after the point by currency, ISO 4217.
 */
const NO_DIGITS = ' BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ';
const THREE_DIGITS = ' BHD IQD JOD KWD LYD OMR TND ';

/** Number of digits after the decimal point. */
export function currencyDigits(currency: string): number {
    if (NO_DIGITS.indexOf(' ' + currency + ' ') >= 0) {
        return 0;
    }
    return THREE_DIGITS.indexOf(' ' + currency + ' ') >= 0 ? 3 : 2;
}

/**
 * An amount in minor units.
 * @param amount - as a number in JSON, for example 198.5
 * @param currency - ISO 4217 code
 * @returns minor units, or null if the amount is finer than the currency allows
 */
export function toMinorUnits(amount: number, currency: string): number | null {
    const scaled = amount * Math.pow(10, currencyDigits(currency));
    const minor = Math.round(scaled);
    // Up to a hundred-thousandth of a minor unit is the noise of binary fractions; more is a finer amount.
    return Math.abs(scaled - minor) < 1e-5 && Math.abs(minor) < 1e15 ? minor : null;
}

/**
 * Minor units as a decimal text.
 * @param minor - for example -1050
 * @returns for example "-10.50"
 */
export function fromMinorUnits(minor: number, currency: string): string {
    const digits = currencyDigits(currency);
    let text = String(Math.abs(minor));
    while (text.length <= digits) {
        text = '0' + text;
    }
    const whole = text.substring(0, text.length - digits);
    const fraction = digits === 0 ? '' : '.' + text.substring(text.length - digits);
    return (minor < 0 ? '-' : '') + whole + fraction;
}

/**
 * A decimal text in minor units, without a detour through a fraction.
 * @param text - for example `10.5`
 * @returns minor units, or null for anything but an amount of at most fifteen digits, or one finer than the currency allows
 */
export function minorUnitsOfText(text: string, currency: string): number | null {
    const parts = /^(\d+)(?:\.(\d+))?$/.exec(text);
    if (!parts) {
        return null;
    }
    const digits = currencyDigits(currency);
    let fraction = (parts[2] || '').replace(/0+$/, '');
    if (fraction.length > digits) {
        return null;
    }
    while (fraction.length < digits) {
        fraction += '0';
    }
    const whole = (parts[1] as string).replace(/^0+(?=\d)/, '');
    return whole.length + digits > 15 ? null : Number(whole + fraction);
}
