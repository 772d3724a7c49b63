'use strict';

/**
 * An id as files of orders take it: no line breaks, and no blanks around it. Source: order.xsd, Generic.NonEmptyString.
 * Whatever brings a product id from TikTok reads it so, or the same goods would have two ids.
 * @param {string} id
 * @returns {string}
 */
function onOneLine(id) {
    return id.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}

module.exports = onOneLine;
