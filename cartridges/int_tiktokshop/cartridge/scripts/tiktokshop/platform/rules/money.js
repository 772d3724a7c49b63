'use strict';

/**
 * Money as whole minor units (cents), because sums of fractions drift: 0.1 + 0.2 is not 0.3.
 * Digits after the point by currency, ISO 4217.
 */
var NO_DIGITS = ' BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ';
var THREE_DIGITS = ' BHD IQD JOD KWD LYD OMR TND ';

/**
 * Number of digits after the decimal point.
 * @param {string} currency
 * @returns {number}
 */
function currencyDigits(currency) {
    if (NO_DIGITS.indexOf(' ' + currency + ' ') >= 0) {
        return 0;
    }
    return THREE_DIGITS.indexOf(' ' + currency + ' ') >= 0 ? 3 : 2;
}

/** Most characters of an amount as text, with leading and trailing zeros. */
var LONGEST_AMOUNT = 100;

/** Minor units that a number keeps exactly, with room for sums. */
var LARGEST = 1e15;

/**
 * An amount with its point moved behind the minor units.
 * @typedef {Object} Shifted
 * @property {boolean} isNegative
 * @property {string} minor - Digits of the whole minor units.
 * @property {string} rest - Digits of what is finer; empty for nothing.
 */

/**
 * Moves the point of an amount by its decimal digits. A product would round in binary: 1.005 * 100 is
 * 100.49999999999999.
 * @param {number} amount
 * @param {string} currency
 * @returns {Shifted | null} null for what is no number, or too large
 */
function shift(amount, currency) {
    var parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(amount));
    if (!parts || Math.abs(amount) >= LARGEST) {
        return null;
    }
    var fraction = parts[3] || '';
    var digits = parts[2] + fraction;
    var end = digits.length - fraction.length + Number(parts[4] || 0) + currencyDigits(currency);
    return {
        isNegative: parts[1] === '-',
        minor: end > 0 ? (digits + zeros(end - digits.length)).substring(0, end) : '0',
        rest: end > 0 ? digits.substring(end) : zeros(-end) + digits
    };
}

/**
 * @param {number} count
 * @returns {string}
 */
function zeros(count) {
    var text = '';
    while (text.length < count) {
        text += '0';
    }
    return text;
}

/**
 * @param {Shifted} shifted
 * @param {boolean} isRoundedUp
 * @returns {number | null}
 */
function minorOf(shifted, isRoundedUp) {
    var minor = Number(shifted.minor) + (isRoundedUp ? 1 : 0);
    if (minor >= LARGEST) {
        return null;
    }
    return shifted.isNegative && minor > 0 ? -minor : minor;
}

/**
 * An amount in minor units.
 * @param {number} amount - as a number in JSON, for example 198.5
 * @param {string} currency - ISO 4217 code
 * @returns {number | null} minor units, or null if the amount is finer than the currency allows
 */
function toMinorUnits(amount, currency) {
    var shifted = shift(amount, currency);
    // Up to a hundred-thousandth of a minor unit is the noise of binary fractions; more is a finer amount.
    var isUp = !!shifted && /^9{5}/.test(shifted.rest);
    return shifted && (isUp || /^0{0,5}$|^0{5}/.test(shifted.rest)) ? minorOf(shifted, isUp) : null;
}

/**
 * An amount in minor units, rounded where it is finer than the currency allows: halves away from zero.
 * @param {number} amount - as a number in JSON, for example 1.005
 * @param {string} currency
 * @returns {number | null} minor units, or null for what is no number, or too large
 */
function nearestMinorUnits(amount, currency) {
    var shifted = shift(amount, currency);
    return shifted && minorOf(shifted, shifted.rest.charAt(0) >= '5');
}

/**
 * Minor units as a decimal text.
 * @param {number} minor - for example -1050
 * @param {string} currency
 * @returns {string} for example "-10.50"
 */
function fromMinorUnits(minor, currency) {
    var digits = currencyDigits(currency);
    var text = String(Math.abs(minor));
    while (text.length <= digits) {
        text = '0' + text;
    }
    var whole = text.substring(0, text.length - digits);
    var fraction = digits === 0 ? '' : '.' + text.substring(text.length - digits);
    return (minor < 0 ? '-' : '') + whole + fraction;
}

/**
 * A decimal text in minor units, without a detour through a fraction.
 * @param {string} text - for example `10.5`
 * @param {string} currency
 * @returns {number | null} minor units, or null for anything but an amount of at most fifteen digits, or one finer than
 *     the currency allows
 */
function minorUnitsOfText(text, currency) {
    var parts = text.length > LONGEST_AMOUNT ? null : /^(\d+)(?:\.(\d+))?$/.exec(text);
    if (!parts) {
        return null;
    }
    var digits = currencyDigits(currency);
    var fraction = (parts[2] || '').replace(/0+$/, '');
    if (fraction.length > digits) {
        return null;
    }
    while (fraction.length < digits) {
        fraction += '0';
    }
    var whole = parts[1].replace(/^0+(?=\d)/, '');
    return whole.length + digits > 15 ? null : Number(whole + fraction);
}

/**
 * As {@link minorUnitsOfText}, for an amount that may be below zero.
 * @param {string} text - for example `-10.5`
 * @param {string} currency
 * @returns {number | null}
 */
function signedMinorUnitsOfText(text, currency) {
    var isNegative = text.charAt(0) === '-';
    var minor = minorUnitsOfText(isNegative ? text.substring(1) : text, currency);
    return isNegative && minor ? -minor : minor;
}

module.exports = {
    currencyDigits: currencyDigits,
    toMinorUnits: toMinorUnits,
    nearestMinorUnits: nearestMinorUnits,
    fromMinorUnits: fromMinorUnits,
    minorUnitsOfText: minorUnitsOfText,
    signedMinorUnitsOfText: signedMinorUnitsOfText
};
