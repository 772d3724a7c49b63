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

/** Most characters of an amount as text, with leading and trailing zeros. */
const LONGEST_AMOUNT = 100;

/** Minor units that a number keeps exactly, with room for sums. */
const LARGEST = 1e15;

/** An amount with its point moved behind the minor units. */
interface Shifted {
    isNegative: boolean;
    /** Digits of the whole minor units. */
    minor: string;
    /** Digits of what is finer; empty for nothing. */
    rest: string;
}

/**
 * Moves the point of an amount by its decimal digits. A product would round in binary: 1.005 * 100 is 100.49999999999999.
 * @returns null for what is no number, or too large
 */
function shift(amount: number, currency: string): Shifted | null {
    const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(amount));
    if (!parts || Math.abs(amount) >= LARGEST) {
        return null;
    }
    const fraction = parts[3] || '';
    const digits = (parts[2] as string) + fraction;
    const end = digits.length - fraction.length + Number(parts[4] || 0) + currencyDigits(currency);
    return {
        isNegative: parts[1] === '-',
        minor: end > 0 ? (digits + zeros(end - digits.length)).substring(0, end) : '0',
        rest: end > 0 ? digits.substring(end) : zeros(-end) + digits
    };
}

function zeros(count: number): string {
    let text = '';
    while (text.length < count) {
        text += '0';
    }
    return text;
}

function minorOf(shifted: Shifted, isRoundedUp: boolean): number | null {
    const minor = Number(shifted.minor) + (isRoundedUp ? 1 : 0);
    if (minor >= LARGEST) {
        return null;
    }
    return shifted.isNegative && minor > 0 ? -minor : minor;
}

/**
 * An amount in minor units.
 * @param amount - as a number in JSON, for example 198.5
 * @param currency - ISO 4217 code
 * @returns minor units, or null if the amount is finer than the currency allows
 */
export function toMinorUnits(amount: number, currency: string): number | null {
    const shifted = shift(amount, currency);
    // Up to a hundred-thousandth of a minor unit is the noise of binary fractions; more is a finer amount.
    const isUp = !!shifted && /^9{5}/.test(shifted.rest);
    return shifted && (isUp || /^0{0,5}$|^0{5}/.test(shifted.rest)) ? minorOf(shifted, isUp) : null;
}

/**
 * An amount in minor units, rounded where it is finer than the currency allows: halves away from zero.
 * @param amount - as a number in JSON, for example 1.005
 * @returns minor units, or null for what is no number, or too large
 */
export function nearestMinorUnits(amount: number, currency: string): number | null {
    const shifted = shift(amount, currency);
    return shifted && minorOf(shifted, shifted.rest.charAt(0) >= '5');
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
    const parts = text.length > LONGEST_AMOUNT ? null : /^(\d+)(?:\.(\d+))?$/.exec(text);
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

/**
 * As {@link minorUnitsOfText}, for an amount that may be below zero.
 * @param text - for example `-10.5`
 */
export function signedMinorUnitsOfText(text: string, currency: string): number | null {
    const isNegative = text.charAt(0) === '-';
    const minor = minorUnitsOfText(isNegative ? text.substring(1) : text, currency);
    return isNegative && minor ? -minor : minor;
}
