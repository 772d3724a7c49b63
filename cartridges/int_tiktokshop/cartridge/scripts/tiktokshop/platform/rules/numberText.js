'use strict';

/** Digits between two signs that divide thousands. */
var GROUP = 3;

/**
 * A number as people of a language write it.
 * @param {string} plain - with a full stop before decimals, for example `1234.5`; anything else stays as it is
 * @param {string} sample - how the language writes 1234 and 12345.6, for example `1,234 12,345.6`
 * @returns {string}
 */
function numberText(plain, sample) {
    var parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
    var samples = sample.split(' ');
    var short = samples[0] || '';
    var long = samples[1] || '';
    if (!parts || long.length !== '12.345,6'.length) {
        return plain;
    }
    var digits = parts[2];
    // Spanish divides thousands from five digits on.
    var isDivided = digits.length > 4 || short.length > 4;
    return (
        parts[1] +
        (isDivided ? divided(digits, long.charAt(2)) : digits) +
        (parts[3] === undefined ? '' : long.charAt(6) + parts[3])
    );
}

/**
 * @param {string} digits
 * @param {string} sign
 * @returns {string}
 */
function divided(digits, sign) {
    var groups = [];
    for (var end = digits.length; end > 0; end -= GROUP) {
        groups.unshift(digits.substring(Math.max(0, end - GROUP), end));
    }
    return groups.join(sign);
}

/**
 * Whether a count takes the singular.
 * @param {number} count
 * @param {boolean} isZeroSingular - as in French
 * @returns {boolean}
 */
function isSingular(count, isZeroSingular) {
    return count === 1 || (count === 0 && isZeroSingular);
}

module.exports = {
    numberText: numberText,
    isSingular: isSingular
};
