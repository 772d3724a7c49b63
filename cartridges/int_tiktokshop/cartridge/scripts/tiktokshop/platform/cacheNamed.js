'use strict';

var CacheMgr = require('dw/system/CacheMgr');

/**
 * A cache that caches.json declares. Null where the instance has too many caches to register ours: every caller works
 * without it. Source: platform doc dw.system.CacheMgr.
 * @param {string} name
 * @returns {dw.system.Cache | null}
 */
function cacheNamed(name) {
    try {
        return CacheMgr.getCache(name);
    } catch (e) {
        return null;
    }
}

module.exports = cacheNamed;
