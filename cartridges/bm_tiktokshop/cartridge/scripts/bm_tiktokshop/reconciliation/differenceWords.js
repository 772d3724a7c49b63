'use strict';

var moment = require('../platform/moment');
var storedText = require('../platform/storedText');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference').DescribedDifference} DescribedDifference */
/** @typedef {import('../platform/moment').Moment} Moment */

/**
 * A row of a list of differences.
 * @typedef {Object} DifferenceRow
 * @property {string} key
 * @property {string} kind
 * @property {string} about - TikTok's id of the order or return.
 * @property {string} orderNo
 * @property {string} there
 * @property {string} here
 * @property {string} act - What repairs it; empty where only a person can.
 * @property {Moment | null} found
 * @property {string} choice - What was chosen, by whom and why; empty for nothing.
 * @property {string} problem - Why the act has failed; empty for nothing.
 * @property {boolean} canChoose
 */

/**
 * A difference in words.
 * @param {DescribedDifference} one
 * @returns {DifferenceRow}
 */
function differenceRow(one) {
    return {
        key: one.key,
        kind: webPage.text('difference.kind.' + one.kind),
        about: one.about,
        orderNo: one.orderNo,
        there: thereWords(one),
        here: one.here,
        act: actWords(one),
        found: moment.momentOf(one.foundAt),
        choice: choiceWords(one),
        problem: storedText(one.problem),
        canChoose: one.can.length > 0
    };
}

/**
 * Of an address, the parts that differ in the reader's words.
 * @param {DescribedDifference} describedDifference
 * @returns {string}
 */
function thereWords(describedDifference) {
    var kind = describedDifference.kind;
    var there = describedDifference.there;
    return kind === 'address-differs'
        ? there
              .split(', ')
              .map(function (part) {
                  return webPage.text('difference.address.' + part, part);
              })
              .join(', ')
        : there;
}

/**
 * What an act does, in a word.
 * @param {DescribedDifference} one
 * @returns {string}
 */
function actWords(one) {
    return one.act === '' ? webPage.text('difference.act.none') : webPage.text('difference.act.' + one.act);
}

/**
 * @param {DescribedDifference} describedDifference
 * @returns {string}
 */
function choiceWords(describedDifference) {
    var choice = describedDifference.choice;
    var isDue = describedDifference.isDue;
    var problem = describedDifference.problem;
    if (!choice) {
        return '';
    }
    if (choice.act === 'ignore') {
        return webPage.filledText('difference.ignored', [choice.by, choice.reason]);
    }
    var state = isDue ? 'due' : problem === '' ? 'done' : 'failed';
    return webPage.filledText('difference.chosen.' + state, [webPage.text('difference.act.' + choice.act), choice.by]);
}

module.exports = differenceRow;
