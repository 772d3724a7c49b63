'use strict';

var noticeText = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/noticeText');

/**
 * What the database has stored for people, in the user's language.
 * @param {string} stored
 * @returns {string}
 */
function storedText(stored) {
    return noticeText.textOfStored(stored);
}

module.exports = storedText;
