'use strict';

var log = require('../../platform/log');
var storedValues = require('../../platform/storedValues');
var inTransaction = require('../../platform/transaction');

/**
 * Counts something that happened. What is counted must not fail because the counter did: then it is logged only.
 * @param {string} name - for example `webhook-refused`; the counter is the TikTokShopValue of this name
 */
function count(name) {
    try {
        inTransaction(function () {
            return storedValues.nextNumber(name);
        });
    } catch (e) {
        log.logOf('count').warn(name + ' was not counted: ' + log.describeError(e));
    }
}

module.exports = count;
