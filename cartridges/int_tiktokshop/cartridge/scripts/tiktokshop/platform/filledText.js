'use strict';

var Resource = require('dw/web/Resource');
var numberText = require('./rules/numberText');

/** The bundle that says how its language writes numbers. */
var LANGUAGE = 'tiktokshopNotices';

/** Numbers without a sign between their digits in any language. */
var SAME_EVERYWHERE = /^-?\d{1,3}$/;

/**
 * A text with values in the places `{0}` to `{3}`; places without a value are empty. Numbers are written as in the
 * language, and the first decides between singular and plural: the singular has its own text, under the key with
 * `.one` at its end. Every text with a value passes here. Source: platform doc dw.web.Resource.
 * @param {string} key
 * @param {string} bundle
 * @param {string} fallback - where the bundle lacks the text
 * @param {Array<string | number>} values
 * @returns {string}
 */
function filledText(key, bundle, fallback, values) {
    var chosen = takesSingular(values) && Resource.msg(key + '.one', bundle, '') !== '' ? key + '.one' : key;
    var pattern = Resource.msg(chosen, bundle, '');
    if (pattern !== '' && !/\{\d/.test(pattern)) {
        // No pattern, so its apostrophes are its own. A bundle of patterns only writes them twice here too.
        return pattern.replace(/''/g, "'");
    }
    var words = values.map(valueText);
    return Resource.msgf(chosen, bundle, fallback, words[0] || '', words[1] || '', words[2] || '', words[3] || '');
}

/**
 * A number as the language writes it.
 * @param {string} plain - with a full stop before decimals, for example `104.94`
 * @returns {string}
 */
function numberInWords(plain) {
    if (SAME_EVERYWHERE.test(plain)) {
        return plain;
    }
    return numberText.numberText(plain, Resource.msg('number.sample', LANGUAGE, ''));
}

/**
 * @param {string | number} value
 * @returns {string}
 */
function valueText(value) {
    return typeof value === 'number' ? numberInWords(String(value)) : value;
}

/**
 * @param {Array<string | number>} values
 * @returns {boolean}
 */
function takesSingular(values) {
    var count = values.filter(function (value) {
        return typeof value === 'number';
    })[0];
    var isZeroSingular = count === 0 && Resource.msg('number.zero', LANGUAGE, '') === 'singular';
    return count !== undefined && numberText.isSingular(Number(count), isZeroSingular);
}

module.exports = {
    filledText: filledText,
    numberInWords: numberInWords
};
