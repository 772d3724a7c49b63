'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var crypto = require('./crypto');
var newObjects = require('./newObjects');
var transaction = require('./transaction');

/** Keys of this instance, by name. Each is an attribute of type `password`, which no page or export shows. Never log one. */
var TYPE = 'TikTokShopKey';

/**
 * The key of this name; empty before there is one.
 * @param {string} name
 * @returns {string}
 */
function getKey(name) {
    var key = CustomObjectMgr.getCustomObject(TYPE, name);
    return key ? key.custom.secret || '' : '';
}

/**
 * Creates the key if there is none, in a transaction of its own: two at the same time must not block each other.
 * @param {string} name
 */
function ensureKey(name) {
    if (getKey(name) === '') {
        transaction.inTransaction(function () {
            return getOrCreateKey(name);
        });
    }
}

/**
 * Returns the key, and creates it if there is none. Needs a transaction.
 * @param {string} name
 * @returns {string}
 */
function getOrCreateKey(name) {
    var known = getKey(name);
    if (known !== '') {
        return known;
    }
    var secret = crypto.randomHex();
    storeKey(name, secret);
    return secret;
}

/**
 * Stores a key. Needs a transaction.
 * @param {string} name
 * @param {string} secret
 */
function storeKey(name, secret) {
    var key = CustomObjectMgr.getCustomObject(TYPE, name) || newObjects.newObject(TYPE, name);
    key.custom.secret = secret;
}

/**
 * Forgets a key. Needs a transaction.
 * @param {string} name
 */
function removeKey(name) {
    var key = CustomObjectMgr.getCustomObject(TYPE, name);
    if (key) {
        CustomObjectMgr.remove(key);
    }
}

module.exports = {
    getKey: getKey,
    ensureKey: ensureKey,
    getOrCreateKey: getOrCreateKey,
    storeKey: storeKey,
    removeKey: removeKey
};
