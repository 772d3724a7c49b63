'use strict';

/** Begins the id of a grant whose seller TikTok has not named. */
var UNNAMED = 'shop-';

/** A longer name would be no key of an object. */
var MAX_NAME = 200;

/**
 * The seller by a name under which a grant may be kept; empty for none.
 * @param {*} openId - the seller as TikTok names it
 * @returns {string}
 */
function sellerNamed(openId) {
    return typeof openId === 'string' && openId.length <= MAX_NAME ? openId : '';
}

/**
 * The id under which tokens are kept.
 * @param {string} seller - as `sellerNamed` gives it
 * @param {string} shopId - one of the seller's shops
 * @returns {string}
 */
function grantIdOf(seller, shopId) {
    return seller || UNNAMED + shopId;
}

/**
 * Whether an answer may be about the seller of a grant: TikTok names the same one, or has not named it then or now. A
 * number counts as the digits that it has kept.
 * @param {string} grantId
 * @param {*} openId - the seller whom the answer names; of another type than text or number it names none
 * @returns {boolean}
 */
function mayBeOfGrant(grantId, openId) {
    if (grantId.indexOf(UNNAMED) === 0) {
        return true;
    }
    return typeof openId === 'number'
        ? Number(grantId) === openId
        : typeof openId !== 'string' || openId === '' || grantId === openId;
}

module.exports = {
    sellerNamed: sellerNamed,
    grantIdOf: grantIdOf,
    mayBeOfGrant: mayBeOfGrant
};
