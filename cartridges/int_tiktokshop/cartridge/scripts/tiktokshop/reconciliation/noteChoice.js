'use strict';

var history = require('../lifecycle/store/history');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var differences = require('./store/differences');

/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/**
 * Notes in the order's history who has chosen what was done about a difference.
 * @param {DifferenceObject} object
 * @param {'retry' | 'report'} what
 */
function noteChoice(object, what) {
    var choice = differences.choiceOf(object);
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(object.custom.externalOrderId || '');
        if (entry && choice) {
            history.addHistory(entry, 'OPERATIONS', notice.notice('history.difference.' + what, [choice.by]), {
                outcome: 'done'
            });
        }
    });
}

module.exports = noteChoice;
