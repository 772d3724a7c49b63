'use strict';

var noticeText = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/noticeText');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/notice').Notice} Notice */

/**
 * A notice in the user's language.
 * @param {Notice} told
 * @returns {string}
 */
function noticeWords(told) {
    return noticeText.noticeText(told);
}

module.exports = noticeWords;
