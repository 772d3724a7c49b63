'use strict';

/**
 * Pairs of surrogates, which are kept, and what XML 1.0 does not have: most control characters, halves of pairs,
 * U+FFFE and U+FFFF. Source: XML 1.0, section 2.2.
 */
var CHARACTERS = /([\uD800-\uDBFF][\uDC00-\uDFFF])|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g;
var REFERENCES = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

/** What stands for bytes that are not UTF-8. */
var UNREADABLE = /\uFFFD/g;

/**
 * A text without the characters that XML does not have. They say nothing: nobody can see or type them.
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
 * Whether a text was spoiled on its way: what it said is lost.
 * @param {string} text
 * @returns {boolean}
 */
function isSpoiled(text) {
    return text.search(UNREADABLE) >= 0;
}

/**
 * What is left of a text that was spoiled on its way.
 * @param {string} text
 * @returns {string}
 */
function withoutSpoiled(text) {
    return text.replace(UNREADABLE, '');
}

/**
 * Markup that any XML parser reads: without the characters that XML does not have, however they are written.
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
    isSpoiled: isSpoiled,
    withoutSpoiled: withoutSpoiled,
    xmlMarkup: xmlMarkup
};
