'use strict';

var filledText = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/filledText');
var webPage = require('./webPage');

/**
 * A count as the user writes numbers.
 * @param {number} count
 * @returns {string}
 */
function countText(count) {
    return filledText.numberInWords(String(count));
}

/**
 * A share as the user writes it.
 * @param {number} percent - 0 to 100
 * @returns {string}
 */
function percentText(percent) {
    return webPage.filledText('number.percent', [percent]);
}

/**
 * An amount as the user writes it.
 * @param {string} plain - with a full stop before decimals, and its currency: `1104.94 USD`
 * @returns {string}
 */
function amountText(plain) {
    var parts = plain.split(' ');
    return webPage.filledText('number.amount', [filledText.numberInWords(parts[0] || ''), parts[1] || '']);
}

module.exports = {
    countText: countText,
    percentText: percentText,
    amountText: amountText
};
