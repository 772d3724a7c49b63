'use strict';

var cacheNamed = require('../../platform/cacheNamed');

/** Declared in caches.json. Without it, only the log knows of the refusal. */
var CACHE = 'TikTokShopRefusedPatches';
var KEY = 'refused';

/** Refused patches kept until they are recorded; so many at once have one cause. */
var KEPT = 50;

/** Characters of a message: a cache keeps no value of more than 128 KB (platform quota), and so none of the others. */
var LONGEST = 1000;

/**
 * A patch that a hook has refused.
 * @typedef {Object} RefusedPatch
 * @property {string} orderNo
 * @property {boolean} isFromOms
 * @property {string} code
 * @property {string} path - Where in the patch.
 * @property {string} msg
 */

/**
 * Keeps a refused patch until a later request or job can record it: with the refusal the platform rolls back everything
 * that its hook writes to the database. A cache belongs to one application server, so the next run there records it.
 * @param {RefusedPatch} patch
 */
function keepRefusedPatch(patch) {
    var cache = cacheNamed(CACHE);
    if (cache) {
        var short = {
            orderNo: patch.orderNo,
            isFromOms: patch.isFromOms,
            code: patch.code,
            path: patch.path.slice(0, LONGEST),
            msg: patch.msg.slice(0, LONGEST)
        };
        cache.put(KEY, kept(cache).concat([short]).slice(-KEPT));
    }
}

/**
 * Returns the refused patches of this application server and forgets them.
 * @returns {RefusedPatch[]}
 */
function takeRefusedPatches() {
    var cache = cacheNamed(CACHE);
    var patches = cache ? kept(cache) : [];
    if (cache && patches.length > 0) {
        cache.put(KEY, []);
    }
    return patches;
}

/**
 * @param {dw.system.Cache} cache
 * @returns {RefusedPatch[]}
 */
function kept(cache) {
    return cache.get(KEY) || [];
}

module.exports = {
    keepRefusedPatch: keepRefusedPatch,
    takeRefusedPatches: takeRefusedPatches
};
