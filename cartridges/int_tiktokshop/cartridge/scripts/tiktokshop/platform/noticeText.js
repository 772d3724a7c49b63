'use strict';

var Resource = require('dw/web/Resource');
var notice = require('./rules/notice');

/** @typedef {import('./rules/notice').Notice} Notice */
/** @typedef {import('./rules/notice').NoticeValue} NoticeValue */

/** Our resource bundle. Every text in it is a pattern: an apostrophe is written twice. */
var BUNDLE = 'tiktokshopNotices';

/**
 * A notice in words: in Business Manager those of the user's language, elsewhere those of the request's locale, in a
 *     job
 * those of the default bundle. Source: platform doc dw.web.Resource.
 * @param {Notice} told
 * @returns {string}
 */
function noticeText(told) {
    var values = told.values.map(valueText);
    var fallback = values[values.length - 1] || told.code;
    return Resource.msgf(
        told.code,
        BUNDLE,
        fallback,
        value(values, 0),
        value(values, 1),
        value(values, 2),
        value(values, 3)
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
 * @returns {string}
 */
function valueText(value) {
    return typeof value === 'string' ? value : noticeText(value);
}

/**
 * @param {string[]} values
 * @param {number} index
 * @returns {string}
 */
function value(values, index) {
    return values[index] || '';
}

module.exports = {
    noticeText: noticeText,
    textOfStored: textOfStored
};
