'use strict';

var keys = require('../../platform/keys');

var NAME = 'seal';

/**
 * The key of this instance's seals; empty until the first order is sealed. Never log it.
 * @returns {string}
 */
function sealKey() {
    return keys.getKey(NAME);
}

/** Creates the key if there is none, in a transaction of its own. */
function ensureSealKey() {
    keys.ensureKey(NAME);
}

/**
 * Returns the key, and creates it if there is none. Needs a transaction.
 * @returns {string}
 */
function getOrCreateSealKey() {
    return keys.getOrCreateKey(NAME);
}

module.exports = {
    sealKey: sealKey,
    ensureSealKey: ensureSealKey,
    getOrCreateSealKey: getOrCreateSealKey
};
