'use strict';

var CacheMgr = require('dw/system/CacheMgr');
var durations = require('../../platform/rules/durations');
var clock = require('../../platform/clock');
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

/** Declared in caches.json. */
var CACHE = 'TikTokShopCounters';

/** Milliseconds between two writes of one counter. */
var PAUSE = durations.MINUTE;

/**
 * What was counted since the last write, on this application server.
 * @typedef {Object} Pending
 * @property {number} writtenAt
 * @property {number} count
 */

/**
 * Counts something that strangers can do as often as they like: it writes at most once a minute. What was counted in
 * between is added with the next write, or lost with the cache.
 * @param {string} name
 */
function countSeldom(name) {
    var cache = pendingCounts();
    var pending = cache && cache.get(name);
    var time = clock.now().getTime();
    if (cache && pending && time - pending.writtenAt < PAUSE) {
        cache.put(name, { writtenAt: pending.writtenAt, count: pending.count + 1 });
        return;
    }
    add(name, pending ? pending.count + 1 : 1);
    if (cache) {
        cache.put(name, { writtenAt: time, count: 0 });
    }
}

/**
 * Null where the instance has too many caches to register ours; then every count is written.
 * @returns {dw.system.Cache | null}
 */
function pendingCounts() {
    try {
        return CacheMgr.getCache(CACHE);
    } catch (e) {
        return null;
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
