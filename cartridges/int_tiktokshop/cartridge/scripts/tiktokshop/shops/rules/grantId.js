'use strict';

/** Begins the id of a grant whose seller TikTok has not named. */
var UNNAMED = 'shop-';

/**
 * The id under which tokens are kept.
 * @param {string} openId - the seller as TikTok names it; empty where it does not
 * @param {string} shopId - one of the seller's shops
 * @returns {string}
 */
function grantIdOf(openId, shopId) {
    return openId || UNNAMED + shopId;
}

/**
 * Whether an answer may be about the seller of a grant: TikTok names the same one, or has not named it then or now.
 * @param {string} grantId
 * @param {string} openId - the seller whom the answer names; empty for none
 * @returns {boolean}
 */
function mayBeOfGrant(grantId, openId) {
    return openId === '' || grantId === openId || grantId.indexOf(UNNAMED) === 0;
}

module.exports = {
    grantIdOf: grantIdOf,
    mayBeOfGrant: mayBeOfGrant
};
