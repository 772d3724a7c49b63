'use strict';

/**
 * Matches surrogate pairs, which are kept unless they are no character, and what XML 1.0 does not have or advises against:
 * most control characters, lone surrogates, noncharacters. Source: XML 1.0, section 2.2; Unicode, section 23.7.
 */
var CHARACTERS =
    /([\uD800-\uDBFF][\uDC00-\uDFFF])|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
/** The last two places of each plane beyond the first are no characters. */
var NONCHARACTER =
    /[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/;
var REFERENCES = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

/** The replacement character, which stands for bytes that are not UTF-8. */
var UNREADABLE = /\uFFFD/g;

/**
 * A text without the characters that XML does not have. They are invisible, and no keyboard types them.
 * @param {string} text
 * @returns {string}
 */
function xmlText(text) {
    return text.replace(CHARACTERS, function (_found, pair) {
        return pair && !NONCHARACTER.test(pair) ? pair : '';
    });
}

/**
 * Whether XML has all characters of a text.
 * @param {string} text
 * @returns {boolean}
 */
function isXmlText(text) {
    return text.search(CHARACTERS) < 0 || xmlText(text) === text;
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
 * A text without the characters that XML does not have, and without the replacement characters that stand for lost
 * ones.
 * @param {string} text
 * @returns {string}
 */
function readableText(text) {
    return xmlText(text).replace(UNREADABLE, '');
}

/**
 * A text as content or attribute of an element.
 * @param {string} text
 * @returns {string}
 */
function xmlEscaped(text) {
    return xmlText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/**
 * Markup without characters that XML does not have, also where a character reference stands for one.
 * @param {string} markup
 * @returns {string}
 */
function xmlMarkup(markup) {
    return xmlText(markup).replace(REFERENCES, function (reference, hex, decimal) {
        return isXmlCharacter(hex ? parseInt(hex, 16) : parseInt(decimal, 10)) ? reference : '';
    });
}

/**
 * @param {number} code
 * @returns {boolean}
 */
function isXmlCharacter(code) {
    var isNoncharacter = code % 0x10000 >= 0xfffe;
    return (
        (code <= 0xffff && isXmlText(String.fromCharCode(code))) ||
        (code > 0xffff && code <= 0x10ffff && !isNoncharacter)
    );
}

/**
 * An id in the form that files of orders allow: no line breaks, and no blanks around it. Source: order.xsd,
 * Generic.NonEmptyString. Every product id from TikTok is read like this; otherwise the same goods would have two ids.
 * @param {string} id
 * @returns {string}
 */
function onOneLine(id) {
    return id.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}

module.exports = {
    xmlText: xmlText,
    isXmlText: isXmlText,
    hasLostCharacters: hasLostCharacters,
    readableText: readableText,
    xmlEscaped: xmlEscaped,
    xmlMarkup: xmlMarkup,
    onOneLine: onOneLine
};
