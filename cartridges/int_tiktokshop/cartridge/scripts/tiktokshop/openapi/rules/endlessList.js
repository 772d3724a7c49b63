'use strict';

var listReading = require('../../platform/rules/listReading');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * A list of TikTok names a next page for ever, although nothing new comes.
 * @returns {Notice}
 */
function endlessList() {
    return notice.notice('tiktok.barren_list', [listReading.MOST_BARREN_PAGES]);
}

module.exports = endlessList;
