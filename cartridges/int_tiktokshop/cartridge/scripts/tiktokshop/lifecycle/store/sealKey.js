'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var crypto = require('../../platform/crypto');
var transaction = require('../../platform/transaction');

var TYPE = 'TikTokShopKey';
var NAME = 'seal';

/**
 * The key of this instance's seals; empty until the first order is sealed. Never log it.
 * @returns {string}
 */
function sealKey() {
    var key = CustomObjectMgr.getCustomObject(TYPE, NAME);
    return key ? key.custom.secret || '' : '';
}

/**
 * Creates the key if there is none, in a transaction of its own: two first orders at the same time must not block each
 * other.
 */
function ensureSealKey() {
    if (sealKey() === '') {
        transaction.inTransaction(getOrCreateSealKey);
    }
}

/**
 * Returns the key, and creates it if there is none. Needs a transaction.
 * @returns {string}
 */
function getOrCreateSealKey() {
    var known = sealKey();
    if (known !== '') {
        return known;
    }
    var key = CustomObjectMgr.getCustomObject(TYPE, NAME) || CustomObjectMgr.createCustomObject(TYPE, NAME);
    var secret = crypto.randomHex();
    key.custom.secret = secret;
    return secret;
}

module.exports = {
    sealKey: sealKey,
    ensureSealKey: ensureSealKey,
    getOrCreateSealKey: getOrCreateSealKey
};
