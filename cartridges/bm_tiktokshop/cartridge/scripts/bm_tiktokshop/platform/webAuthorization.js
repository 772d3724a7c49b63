'use strict';

var Encoding = require('dw/crypto/Encoding');
var SecureRandom = require('dw/crypto/SecureRandom');
var Site = require('dw/system/Site');
var isSameText = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/sameText');

/** As long as TikTok's code: whoever takes longer starts again. */
var VALID_FOR = 30 * 60 * 1000;

/** Should the platform take them for bytes, the state is longer, which does no harm. */
var STATE_BITS = 256;

/**
 * What the session keeps while the user is at TikTok.
 * @typedef {Object} Kept
 * @property {string | null} [tiktokShopState]
 * @property {string | null} [tiktokShopStateSite]
 * @property {string | null} [tiktokShopStateEnds]
 */

/**
 * Makes a state that only this session can come back with, for the site that is selected now.
 * @returns {string}
 */
function newAuthorizationState() {
    var state = Encoding.toHex(new SecureRandom().nextBytes(STATE_BITS));
    var kept = session.privacy;
    kept.tiktokShopState = state;
    kept.tiktokShopStateSite = Site.getCurrent().getID();
    kept.tiktokShopStateEnds = String(new Date().getTime() + VALID_FOR);
    return state;
}

/**
 * Whether a state is the one that was made for this session and this site. It counts once.
 * @param {string} state
 * @returns {boolean}
 */
function takeAuthorizationState(state) {
    var kept = session.privacy;
    var isOurs =
        isSameText(kept.tiktokShopState || '', state) &&
        kept.tiktokShopStateSite === Site.getCurrent().getID() &&
        Number(kept.tiktokShopStateEnds) > new Date().getTime();
    kept.tiktokShopState = null;
    return isOurs;
}

module.exports = {
    newAuthorizationState: newAuthorizationState,
    takeAuthorizationState: takeAuthorizationState
};
