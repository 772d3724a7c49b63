'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var durations = require('../../platform/rules/durations');
var clock = require('../../platform/clock');
var firstOf = require('../../platform/firstOf');
var newObjects = require('../../platform/newObjects');
var tokensModule = require('../rules/tokens');

/** @typedef {import('../rules/tokens').Tokens} Tokens */

/**
 * What a seller has granted, with its tokens.
 * @typedef {dw.object.CustomObject} Grant
 */

var GRANT_TYPE = 'TikTokShopGrant';

/** State of a grant or a shop that has to be connected again. */
var RECONNECT = 'reconnect';

/** How long a refresher keeps others away, should it not come back. */
var LOCK = durations.MINUTE;

/**
 * All grants; one for each seller.
 * @returns {Grant[]}
 */
function allGrants() {
    var found = CustomObjectMgr.getAllCustomObjects(GRANT_TYPE);
    return firstOf.firstOf(found, Infinity);
}

/**
 * The grant with this id, or null.
 * @param {string} grantId
 * @returns {Grant | null}
 */
function findGrant(grantId) {
    return CustomObjectMgr.getCustomObject(GRANT_TYPE, grantId);
}

/**
 * Whether the access token of a grant has expired before a time.
 * @param {Grant} grant
 * @param {Date} time
 * @returns {boolean}
 */
function expiresBefore(grant, time) {
    var expires = grant.custom.accessTokenExpiresAt;
    return expires !== null && expires <= time;
}

/**
 * Who refreshes a grant: this caller; another one, now; or another one has, since the token was read.
 * @typedef {'ours' | 'theirs' | 'done'} RefreshRight
 */

/**
 * Takes the right to refresh, because the old refresh token works only once. Needs a transaction: the
 * second caller to commit is in conflict, looks again, and sees that the right is taken.
 * @param {Grant} grant
 * @param {string} usedToken - the access token that is too old
 * @returns {RefreshRight}
 */
function takeRefresh(grant, usedToken) {
    if ((grant.custom.accessToken || '') !== usedToken) {
        return 'done';
    }
    if (grant.custom.refreshLockedUntil !== null && grant.custom.refreshLockedUntil > clock.now()) {
        return 'theirs';
    }
    grant.custom.refreshLockedUntil = clock.fromNow(LOCK);
    return 'ours';
}

/**
 * Stores new tokens for all shops they are for, and gives the right to refresh back. A token that could not be read
 * replaces none. Needs a transaction.
 * @param {Grant} grant
 * @param {Tokens} tokens
 */
function storeTokens(grant, tokens) {
    var time = clock.now().getTime();
    if (tokens.accessToken !== '') {
        grant.custom.accessToken = tokens.accessToken;
        grant.custom.accessTokenExpiresAt = new Date(tokensModule.accessEnd(tokens.accessTokenExpiresAt, time));
    }
    var known = grant.custom.refreshTokenExpiresAt;
    grant.custom.refreshToken = tokens.refreshToken || grant.custom.refreshToken;
    grant.custom.refreshTokenExpiresAt = new Date(
        tokensModule.refreshEnd(
            tokens.refreshToken === '' ? 0 : tokens.refreshTokenExpiresAt,
            known ? known.getTime() : 0,
            time
        )
    );
    grant.custom.state = 'connected';
    grant.custom.refreshLockedUntil = null;
}

/**
 * The grant with this id, made if there is none. Needs a transaction.
 * @param {string} grantId
 * @returns {Grant}
 */
function grantWithId(grantId) {
    return findGrant(grantId) || newObjects.newObject(GRANT_TYPE, grantId);
}

/**
 * Whether the seller has to authorize the app again.
 * @param {Grant} grant
 * @returns {boolean}
 */
function isGrantLost(grant) {
    return grant.custom.state === RECONNECT;
}

/**
 * Gives the right to refresh back after a failure: the next caller tries again. Needs a transaction.
 * @param {Grant} grant
 */
function releaseRefresh(grant) {
    grant.custom.refreshLockedUntil = null;
}

/**
 * Records that the seller has to authorize the app again. Needs a transaction.
 * @param {Grant} grant
 */
function markGrantLost(grant) {
    grant.custom.state = RECONNECT;
}

module.exports = {
    RECONNECT: RECONNECT,
    allGrants: allGrants,
    findGrant: findGrant,
    expiresBefore: expiresBefore,
    takeRefresh: takeRefresh,
    storeTokens: storeTokens,
    grantWithId: grantWithId,
    isGrantLost: isGrantLost,
    releaseRefresh: releaseRefresh,
    markGrantLost: markGrantLost
};
