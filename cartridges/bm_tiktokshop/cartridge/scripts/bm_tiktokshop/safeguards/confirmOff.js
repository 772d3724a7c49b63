'use strict';

var auditTrail = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail');
var clock = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/clock');
var transaction = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/transaction');
var confirmation = require('./rules/confirmation');
var preferences = require('../settings/store/preferences');

/**
 * Records a person's confirmation that something is off, or safe, on this instance today.
 * @param {string} what - `capture`, `mail` or `created`
 * @param {string} by - login of that person
 * @returns {boolean} false when `what` cannot be confirmed
 */
function confirmOff(what, by) {
    var preference = confirmation.preferenceFor(what);
    if (preference === '') {
        return false;
    }
    transaction.inTransaction(function () {
        preferences.storePreference(preference, 'date', clock.utcToday());
        auditTrail.recordAct(by, 'confirmed', preference);
    });
    return true;
}

module.exports = confirmOff;
