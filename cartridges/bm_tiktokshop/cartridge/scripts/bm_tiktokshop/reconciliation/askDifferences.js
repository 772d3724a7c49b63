'use strict';

var webPage = require('../platform/webPage');
var differenceRow = require('./differenceWords');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference').Chosen} Chosen */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference').DescribedDifference} DescribedDifference */

/**
 * The view of the page that says what a choice will do.
 * @param {Chosen} chosen
 * @param {DescribedDifference[]} all - the differences that were ticked and are still there
 * @param {string} reason - as it was typed
 * @param {string} problem - what is wrong with the reason, see `reasonProblem`; empty for nothing
 * @returns {object}
 */
function askDifferencesView(chosen, all, reason, problem) {
    var possible = all.filter(function (one) {
        return one.can.indexOf(chosen) >= 0;
    });
    return {
        act: chosen,
        heading: webPage.text('difference.choose.' + chosen),
        state: chosen === 'open' ? 'ignored' : 'open',
        countText: webPage.filledText('bulk.count', [possible.length]),
        rows: all.map(function (one) {
            return { row: differenceRow(one), what: effectOf(one, chosen) };
        }),
        keys: possible
            .map(function (one) {
                return one.key;
            })
            .join(' '),
        isPossible: possible.length > 0,
        needsReason: chosen === 'ignore',
        reason: reason,
        problem: problem === '' ? '' : webPage.text('difference.reason.' + problem)
    };
}

/**
 * What will happen to a difference.
 * @param {DescribedDifference} one
 * @param {Chosen} chosen
 * @returns {string}
 */
function effectOf(one, chosen) {
    if (one.can.indexOf(chosen) < 0) {
        return webPage.text(one.isDue ? 'difference.effect.due' : 'difference.effect.none');
    }
    return webPage.text('difference.effect.' + (chosen === 'repair' ? one.act : chosen));
}

module.exports = askDifferencesView;
