'use strict';

var cacheNamed = require('./cacheNamed');
var clock = require('./clock');
var durations = require('./rules/durations');

/** Declared in caches.json. */
var CACHE = 'TikTokShopCounters';

/** Milliseconds between two writes of one count. */
var PAUSE = durations.MINUTE;

/**
 * What was counted since the last write, on this application server.
 * @typedef {Object} Pending
 * @property {number} writtenAt
 * @property {number} count
 */

/**
 * Counts what strangers can cause as often as they like, so that it is written at most once a minute. Without the
 * cache, each is written.
 * @param {string} name - the same for what is counted together
 * @returns {number} how many there were since the last write, with this one; 0 if it is too early to write. Those are
 *     lost with the cache
 */
function countToWrite(name) {
    var cache = cacheNamed(CACHE);
    if (!cache) {
        return 1;
    }
    var pending = cache.get(name);
    var time = clock.now().getTime();
    var count = pending ? pending.count + 1 : 1;
    var isEarly = pending !== undefined && time - pending.writtenAt < PAUSE;
    cache.put(name, { writtenAt: isEarly ? pending.writtenAt : time, count: isEarly ? count : 0 });
    return isEarly ? 0 : count;
}

module.exports = countToWrite;
