'use strict';

/** What a person confirms because no script can see it, and the preference with the day. */
var PREFERENCES = {
    capture: 'tiktokShopCaptureOffConfirmed',
    mail: 'tiktokShopMailOffConfirmed',
    created: 'tiktokShopCreatedKeptConfirmed'
};

/** The finding that asks for each confirmation. */
var FINDINGS = {
    capture_not_confirmed: 'capture',
    mail_not_confirmed: 'mail',
    settings_replaced: 'settings',
    created_not_confirmed: 'created'
};

/**
 * The preference that stores a confirmation; empty for anything else.
 * @param {string} what
 * @returns {string}
 */
function preferenceFor(what) {
    return Object.prototype.hasOwnProperty.call(PREFERENCES, what) ? PREFERENCES[what] : '';
}

/**
 * The confirmation that settles a finding; empty for any other finding.
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
