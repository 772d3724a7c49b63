'use strict';

var ask = require('../platform/ask');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/runOnOrders').BulkName} BulkName */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/runOnOrders').OrderResult} OrderResult */

/** Codes of lines whose order is not there, or was not looked for. */
var UNKNOWN = ['order_not_found', 'missing_field'];

/**
 * The view of the page that confirms an operation on several orders.
 * @param {BulkName} name
 * @param {OrderResult[]} results
 * @returns {object}
 */
function bulkAskView(name, results) {
    var possible = results.filter(isPossible);
    return {
        name: name,
        heading: webPage.text('act.' + name),
        rows: results.map(function (result) {
            return rowOf(name, result);
        }),
        countText: webPage.filledText('bulk.count', [possible.length]),
        confirm: confirmText(possible.length),
        orderNos: possible
            .map(function (result) {
                return result.orderNo;
            })
            .join(' ')
    };
}

/**
 * The view of the page that confirms the shipments of a pasted list.
 * @param {OrderResult[]} results
 * @param {string} list - the list as it was pasted
 * @returns {object}
 */
function listAskView(results, list) {
    return {
        name: 'ship',
        heading: webPage.text('bulk.ship'),
        rows: results.map(function (result) {
            return rowOf('ship', result);
        }),
        countText: webPage.filledText('bulk.count', [results.filter(isPossible).length]),
        confirm: confirmText(results.filter(isPossible).length),
        list: list
    };
}

/**
 * The view of the page that says what was done.
 * @param {BulkName | 'ship'} name
 * @param {OrderResult[]} results
 * @returns {object}
 */
function bulkDoneView(name, results) {
    return {
        name: name,
        heading: webPage.text(name === 'ship' ? 'bulk.ship' : 'act.' + name),
        rows: results.map(function (result) {
            return doneRowOf(name, result);
        }),
        countText: webPage.filledText('bulk.donecount', [results.filter(isPossible).length]),
        confirm: ''
    };
}

/**
 * The words of the button; empty when nothing can be done.
 * @param {number} count
 * @returns {string}
 */
function confirmText(count) {
    return count > 0 ? webPage.filledText('bulk.confirm', [count]) : '';
}

/**
 * @param {OrderResult} result
 * @returns {boolean}
 */
function isPossible(result) {
    return result.outcome.outcome === 'applied';
}

/**
 * @param {BulkName | 'ship'} name
 * @param {OrderResult} result
 * @returns {object}
 */
function rowOf(name, result) {
    return view(name, result, webPage.text('bulk.' + result.outcome.outcome, result.outcome.outcome));
}

/**
 * @param {BulkName | 'ship'} name
 * @param {OrderResult} result
 * @returns {object}
 */
function doneRowOf(name, result) {
    var outcome = result.outcome.outcome;
    return view(name, result, webPage.text('bulk.did.' + outcome, webPage.text('bulk.' + outcome, outcome)));
}

/**
 * @param {BulkName | 'ship'} name
 * @param {OrderResult} result
 * @param {string} state
 * @returns {object}
 */
function view(name, result, state) {
    var outcome = result.outcome.outcome;
    return {
        orderNo: result.orderNo,
        isKnown: UNKNOWN.indexOf(result.outcome.code || '') < 0 && result.orderNo !== '',
        tone: outcome === 'applied' ? 'good' : outcome === 'rejected' ? 'bad' : 'over',
        state: state,
        what: whatOf(name, result)
    };
}

/**
 * What happens to an order, or why nothing does.
 * @param {BulkName | 'ship'} name
 * @param {OrderResult} orderResult
 * @returns {string}
 */
function whatOf(name, orderResult) {
    var outcome = orderResult.outcome;
    var effects = orderResult.effects;
    switch (outcome.outcome) {
        case 'rejected':
            return ask.refusalText(outcome);
        case 'repeated':
            return webPage.text('bulk.why.' + name, '');
        default:
            return effects.map(ask.effectText).join(' ');
    }
}

module.exports = {
    bulkAskView: bulkAskView,
    listAskView: listAskView,
    bulkDoneView: bulkDoneView
};
