'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var crypto = require('../../platform/crypto');
var inTransaction = require('../../platform/transaction');

var TYPE = 'TikTokShopKey';
var NAME = 'seal';

/**
 * The key of this instance's seals; empty before the first is needed. Never log it.
 * @returns {string}
 */
function sealKey() {
    var key = CustomObjectMgr.getCustomObject(TYPE, NAME);
    return key ? key.custom.secret || '' : '';
}

/**
 * Makes the key, where there is none, in a transaction of its own: two first orders at once must not wait for each
 *     other.
 */
function ensureSealKey() {
    if (sealKey() === '') {
        inTransaction(newSealKey);
    }
}

/**
 * The key; made now, if there is none. Needs a transaction.
 * @returns {string}
 */
function newSealKey() {
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
    newSealKey: newSealKey
};
