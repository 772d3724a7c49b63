'use strict';

var apiErrors = require('../../openapi/rules/apiErrors');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * Says that TikTok refuses all calls for a shop, what to do, and what TikTok answered.
 * @param {string} shopName
 * @param {string} refusal - as it is stored with the shop: TikTok's code, and its words or what to do about the code
 * @returns {Notice}
 */
function refusedNotice(shopName, refusal) {
    var known = notice.readNotice(refusal);
    var code = known ? String(known.values[0]) : '';
    var remedy = apiErrors.refusalRemedy(Number(code));
    // Where the words say what to do, once is enough.
    var isSaid = apiErrors.errorNotice(Number(code), '').code === remedy.code;
    return notice.notice('shop.refused', [shopName, isSaid ? code : known || refusal, remedy]);
}

module.exports = refusedNotice;
