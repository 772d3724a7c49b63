'use strict';

var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * Why an order is held, for people. A code without words is shown as it is.
 * @param {string} reason - the codes of the hold, separated by commas, for example `out_of_stock, totals_differ`
 * @returns {Notice}
 */
function holdNotice(reason) {
    return reason
        .split(', ')
        .map(function (code) {
            return notice.notice('hold.' + code, [code]);
        })
        .reduce(function (before, next) {
            return notice.notice('hold.several', [before, next]);
        });
}

module.exports = holdNotice;
