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

/**
 * An amount in minor units.
 * @param {number} amount - as a number in JSON, for example 198.5
 * @param {string} currency - ISO 4217 code
 * @returns {number | null} minor units, or null if the amount is finer than the currency allows
 */
function toMinorUnits(amount, currency) {
    var scaled = amount * Math.pow(10, currencyDigits(currency));
    var minor = Math.round(scaled);
    // Up to a hundred-thousandth of a minor unit is the noise of binary fractions; more is a finer amount.
    return Math.abs(scaled - minor) < 1e-5 && Math.abs(minor) < 1e15 ? minor : null;
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
    var parts = /^(\d+)(?:\.(\d+))?$/.exec(text);
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

module.exports = {
    currencyDigits: currencyDigits,
    toMinorUnits: toMinorUnits,
    fromMinorUnits: fromMinorUnits,
    minorUnitsOfText: minorUnitsOfText
};
