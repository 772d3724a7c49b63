'use strict';

var log = require('../../platform/log');
var storedValues = require('../../platform/storedValues');
var transaction = require('../../platform/transaction');

var NAME = 'postedAgain';

/** Ids kept of each list; so many at once have one cause. */
var KEPT = 100;

/**
 * TikTok ids that were posted while their orders could not be read.
 * @typedef {Object} PostedAgain
 * @property {string[]} waiting - TikTokShop-ProcessTasks, which may read all orders, has to look for these.
 * @property {string[]} unknown - It has looked for these, and no order keeps an entry for them.
 */

/**
 * Whether TikTokShop-ProcessTasks has looked for an order with this id and found none.
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function isUnknown(externalOrderId) {
    return posted().unknown.indexOf(externalOrderId) >= 0;
}

/**
 * Has TikTokShop-ProcessTasks look for an order. Never throws: the next post asks again.
 * @param {string} externalOrderId
 */
function lookFor(externalOrderId) {
    try {
        transaction.inTransaction(function () {
            var known = posted();
            if (known.waiting.indexOf(externalOrderId) < 0) {
                known.waiting = known.waiting.concat([externalOrderId]).slice(-KEPT);
                storedValues.storeRecord(NAME, known);
            }
        });
    } catch (e) {
        log.logOf('create').warn('order ' + externalOrderId + ' is not looked for: ' + log.describeError(e));
    }
}

/**
 * Ids to look for.
 * @returns {string[]}
 */
function toLookFor() {
    return posted().waiting;
}

/**
 * Records that an id was looked for. Needs a transaction.
 * @param {string} externalOrderId
 * @param {boolean} isFound
 */
function lookedFor(externalOrderId, isFound) {
    var known = posted();
    storedValues.storeRecord(NAME, {
        waiting: known.waiting.filter(function (id) {
            return id !== externalOrderId;
        }),
        unknown: isFound ? known.unknown : known.unknown.concat([externalOrderId]).slice(-KEPT)
    });
}

/** @returns {PostedAgain} */
function posted() {
    return storedValues.getRecord(NAME, { waiting: [], unknown: [] });
}

module.exports = {
    isUnknown: isUnknown,
    lookFor: lookFor,
    toLookFor: toLookFor,
    lookedFor: lookedFor
};
