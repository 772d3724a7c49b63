'use strict';

var crypto = require('../../platform/crypto');
var keys = require('../../platform/keys');

var NAME = 'seal';

/** The key before the present one, until every order is sealed anew. */
var PREVIOUS = 'seal-previous';

/**
 * The keys of this instance's seals, the present one first; empty until the first order is sealed. Never log one.
 * @returns {string[]}
 */
function sealKeys() {
    return [keys.getKey(NAME), keys.getKey(PREVIOUS)].filter(function (key) {
        return key !== '';
    });
}

/** Creates the key if there is none, in a transaction of its own. */
function ensureSealKey() {
    keys.ensureKey(NAME);
}

/**
 * Returns the present key, and creates it if there is none. Needs a transaction.
 * @returns {string}
 */
function getOrCreateSealKey() {
    return keys.getOrCreateKey(NAME);
}

/**
 * Replaces the key. Seals of the old key stay valid until `endKeyChange`. Does nothing while an earlier change is under
 * way. Needs a transaction.
 */
function beginKeyChange() {
    var present = keys.getKey(NAME);
    if (present !== '' && keys.getKey(PREVIOUS) === '') {
        keys.storeKey(PREVIOUS, present);
        keys.storeKey(NAME, crypto.randomHex());
    }
}

/** Forgets the previous key: it no longer counts. Needs a transaction. */
function endKeyChange() {
    keys.removeKey(PREVIOUS);
}

module.exports = {
    sealKeys: sealKeys,
    ensureSealKey: ensureSealKey,
    getOrCreateSealKey: getOrCreateSealKey,
    beginKeyChange: beginKeyChange,
    endKeyChange: endKeyChange
};
