'use strict';

/**
 * Matches surrogate pairs, which are kept, and characters that XML 1.0 does not have: most control characters, lone
 * surrogates, U+FFFE and U+FFFF. Source: XML 1.0, section 2.2.
 */
var CHARACTERS = /([\uD800-\uDBFF][\uDC00-\uDFFF])|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g;
var REFERENCES = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

/** The replacement character, which stands for bytes that are not UTF-8. */
var UNREADABLE = /\uFFFD/g;

/**
 * A text without the characters that XML does not have, which nobody can see or type.
 * @param {string} text
 * @returns {string}
 */
function xmlText(text) {
    return text.replace(CHARACTERS, function (_found, pair) {
        return pair || '';
    });
}

/**
 * Whether XML has all characters of a text.
 * @param {string} text
 * @returns {boolean}
 */
function isXmlText(text) {
    return xmlText(text) === text;
}

/**
 * Whether a text lost characters on the way.
 * @param {string} text
 * @returns {boolean}
 */
function hasLostCharacters(text) {
    return text.search(UNREADABLE) >= 0;
}

/**
 * A text without the replacement characters that stand for lost ones.
 * @param {string} text
 * @returns {string}
 */
function withoutLostCharacters(text) {
    return text.replace(UNREADABLE, '');
}

/**
 * Markup without characters that XML does not have, also where a character reference stands for one.
 * @param {string} markup
 * @returns {string}
 */
function xmlMarkup(markup) {
    return xmlText(markup).replace(REFERENCES, function (reference, hex, decimal) {
        return isXmlCharacter(hex ? parseInt(hex, 16) : parseInt(decimal || '', 10)) ? reference : '';
    });
}

/**
 * @param {number} code
 * @returns {boolean}
 */
function isXmlCharacter(code) {
    return (code <= 0xffff && isXmlText(String.fromCharCode(code))) || (code > 0xffff && code <= 0x10ffff);
}

module.exports = {
    xmlText: xmlText,
    isXmlText: isXmlText,
    hasLostCharacters: hasLostCharacters,
    withoutLostCharacters: withoutLostCharacters,
    xmlMarkup: xmlMarkup
};
