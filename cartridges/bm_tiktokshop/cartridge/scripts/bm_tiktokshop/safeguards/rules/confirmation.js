'use strict';

/** What a person can confirm on a test instance, because no script can see it, and the preference that keeps the day. */
var PREFERENCES = {
    capture: 'tiktokShopCaptureOffConfirmed',
    mail: 'tiktokShopMailOffConfirmed'
};

/** The finding that asks for it. */
var FINDINGS = { capture_not_confirmed: 'capture', mail_not_confirmed: 'mail' };

/**
 * The preference that keeps a confirmation; empty for what cannot be confirmed.
 * @param {string} what
 * @returns {string}
 */
function preferenceFor(what) {
    return Object.prototype.hasOwnProperty.call(PREFERENCES, what) ? PREFERENCES[what] : '';
}

/**
 * What has to be confirmed to settle a finding; empty for one that is settled otherwise.
 * @param {string} code
 * @returns {string}
 */
function confirmationFor(code) {
    return FINDINGS[code] || '';
}

module.exports = {
    preferenceFor: preferenceFor,
    confirmationFor: confirmationFor
};
