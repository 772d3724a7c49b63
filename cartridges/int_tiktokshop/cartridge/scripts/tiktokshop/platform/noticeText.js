'use strict';

var filledText = require('./filledText');
var notice = require('./rules/notice');

/** @typedef {import('./rules/notice').Notice} Notice */
/** @typedef {import('./rules/notice').NoticeValue} NoticeValue */

/** Our resource bundle. Every text in it is a pattern: an apostrophe is written twice. */
var BUNDLE = 'tiktokshopNotices';

/**
 * A notice in words: in the user's language in Business Manager, elsewhere in the request's locale, and in a job from
 * the default bundle. Source: platform doc dw.web.Resource.
 * @param {Notice} told
 * @returns {string}
 */
function noticeText(told) {
    var values = told.values.map(valueText);
    var last = values[values.length - 1];
    return filledText.filledText(
        told.code,
        BUNDLE,
        last === undefined || last === '' ? told.code : String(last),
        values
    );
}

/**
 * The words of a stored notice; words that older versions stored are shown as they are.
 * @param {string} stored
 * @returns {string}
 */
function textOfStored(stored) {
    var told = notice.readNotice(stored);
    return told ? noticeText(told) : stored;
}

/**
 * @param {NoticeValue} value
 * @returns {string | number}
 */
function valueText(value) {
    if (typeof value !== 'object') {
        return value;
    }
    return value.code === notice.DECIMAL ? filledText.numberInWords(String(value.values[0])) : noticeText(value);
}

module.exports = {
    noticeText: noticeText,
    textOfStored: textOfStored
};
