'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var clock = require('../../../../platform/clock');
var firstOf = require('../../../../platform/firstOf');
var ledgerEntry = require('../ledgerEntry');

/** Marks of an entry that give TikTokShop-ProcessTasks something to do. Each file that sets one has the search for it. */
var MARKS = ['countDue', 'reportDue', 'shipByUnread'];

/**
 * Whether anything but the feed is due about any order. Each mark has a search of its own: the database finds a value,
 * but looks at each entry of the ledger for a list of alternatives.
 * @returns {boolean}
 */
function isAnyEntryDue() {
    var time = clock.now();
    return (
        MARKS.some(function (mark) {
            return isFound('custom.' + mark + ' = {0}', [true]);
        }) ||
        isFound('custom.cancellationUndo = {0}', ['due']) ||
        isFound('custom.statusChangeDueAt <= {0}', [time]) ||
        isFound('custom.unproven = {0} AND custom.proofDue <= {1}', [true, time]) ||
        isFound('custom.holdAlertDue = {0} AND custom.heldUntil < {1}', [true, time])
    );
}

/**
 * Whether the feed has to tell of any order, now or after TikTok's hold.
 * @returns {boolean}
 */
function isAnyFeedDue() {
    return isFound('custom.feedDue = {0}', [true]) || isFound('custom.feedAgainAt != NULL', []);
}

/**
 * @param {string} query
 * @param {*[]} values
 * @returns {boolean}
 */
function isFound(query, values) {
    return (
        firstOf.firstOf(
            CustomObjectMgr.queryCustomObjects.apply(
                CustomObjectMgr,
                [ledgerEntry.LEDGER_TYPE, query, null].concat(values)
            ),
            1
        ).length > 0
    );
}

module.exports = {
    isAnyEntryDue: isAnyEntryDue,
    isAnyFeedDue: isAnyFeedDue
};
