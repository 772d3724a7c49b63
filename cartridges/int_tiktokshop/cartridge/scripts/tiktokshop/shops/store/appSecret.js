'use strict';

var durations = require('../../platform/rules/durations');
var clock = require('../../platform/clock');
var log = require('../../platform/log');
var keys = require('../../platform/keys');
var storedValues = require('../../platform/storedValues');
var openapi = require('./openapi');

/** The app secret as the last look found it, and the one before. */
var PRESENT = 'app-secret';
var PREVIOUS = 'app-secret-previous';
var CHANGED = 'appSecretChanged';

/** How long webhooks that are signed with the previous secret are taken in: TikTok repeats them for 16 hours. */
var KEPT_FOR = 3 * durations.DAY;

/**
 * The app secret before the one in the credential, for three days after a change. Empty for none, and when it cannot be
 * read: a webhook must not fail for that.
 * @returns {string}
 */
function previousAppSecret() {
    try {
        // Until the job has seen the change, the secret of its last look is the one before.
        var isSeen = keys.getKey(PRESENT) === openapi.openApiCredential().password;
        return isSeen ? (isRecent() ? keys.getKey(PREVIOUS) : '') : keys.getKey(PRESENT);
    } catch (e) {
        log.logOf('webhook').warn('the previous app secret cannot be read: ' + log.describeError(e));
        return '';
    }
}

/**
 * Whether the app secret was changed since the last look, or the one before has had its time.
 * @returns {boolean}
 */
function isSecretToKeep() {
    return isChanged() || isPreviousOld();
}

/** Notices that the app secret was changed, and forgets the one before in time. Needs a transaction. */
function keepAppSecret() {
    if (isChanged()) {
        var known = keys.getKey(PRESENT);
        if (known !== '') {
            keys.storeKey(PREVIOUS, known);
            storedValues.storeValue(CHANGED, clock.isoNow());
        }
        keys.storeKey(PRESENT, openapi.openApiCredential().password);
    } else if (isPreviousOld()) {
        keys.removeKey(PREVIOUS);
    }
}

/** @returns {boolean} */
function isChanged() {
    var entered = openapi.openApiCredential().password;
    return entered !== '' && entered !== keys.getKey(PRESENT);
}

/** @returns {boolean} */
function isPreviousOld() {
    return keys.getKey(PREVIOUS) !== '' && !isRecent();
}

/** @returns {boolean} */
function isRecent() {
    return storedValues.getValue(CHANGED) > clock.fromNow(-KEPT_FOR).toISOString();
}

module.exports = {
    previousAppSecret: previousAppSecret,
    isSecretToKeep: isSecretToKeep,
    keepAppSecret: keepAppSecret
};
