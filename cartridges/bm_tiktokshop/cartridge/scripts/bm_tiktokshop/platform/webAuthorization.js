'use strict';

var Encoding = require('dw/crypto/Encoding');
var SecureRandom = require('dw/crypto/SecureRandom');
var Site = require('dw/system/Site');
var durations = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/durations');
var isSameText = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/isSameText');

/** How long a state is valid: the lifetime of TikTok's code. */
var VALID_FOR = 30 * durations.MINUTE;

/** If the platform takes the number for bytes, the state is only longer. */
var STATE_BITS = 256;

/**
 * Session attributes while the user is on TikTok's page.
 * @typedef {Object} Kept
 * @property {string | null} [tiktokShopState]
 * @property {string | null} [tiktokShopStateSite]
 * @property {string | null} [tiktokShopStateEnds]
 */

/**
 * Creates a state that only this session can return with, for the selected site.
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
 * Takes the state with which a user returns from TikTok's page: it counts once. Another state takes nothing: any
 * website can make a browser come with one.
 * @param {string} state
 * @returns {boolean} whether it was created for this session and site, and is still valid
 */
function takeAuthorizationState(state) {
    var kept = session.privacy;
    if (!isSameText(kept.tiktokShopState || '', state)) {
        return false;
    }
    kept.tiktokShopState = null;
    return (
        kept.tiktokShopStateSite === Site.getCurrent().getID() &&
        Number(kept.tiktokShopStateEnds) > new Date().getTime()
    );
}

module.exports = {
    newAuthorizationState: newAuthorizationState,
    takeAuthorizationState: takeAuthorizationState
};
