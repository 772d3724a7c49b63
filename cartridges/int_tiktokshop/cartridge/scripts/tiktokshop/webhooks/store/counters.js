'use strict';

var countToWrite = require('../../platform/countToWrite');
var log = require('../../platform/log');
var storedValues = require('../../platform/storedValues');
var transaction = require('../../platform/transaction');

/**
 * Counts something that happened. What is counted must not fail because the counter did: then it is logged only.
 * @param {string} name - for example `webhook-refused`; the counter is the TikTokShopValue of this name
 */
function count(name) {
    add(name, 1);
}

/**
 * Counts something that strangers can do as often as they like: it writes at most once a minute. What was counted in
 * between is added with the next write, or lost with the cache.
 * @param {string} name
 */
function countSeldom(name) {
    var step = countToWrite(name);
    if (step > 0) {
        add(name, step);
    }
}

/**
 * @param {string} name
 * @param {number} step
 */
function add(name, step) {
    try {
        transaction.inTransaction(function () {
            return storedValues.nextNumber(name, step);
        });
    } catch (e) {
        log.logOf('count').warn(name + ' was not counted: ' + log.describeError(e));
    }
}

module.exports = {
    count: count,
    countSeldom: countSeldom
};
