'use strict';

var endedAlerts = require('../lifecycle/rules/alerts/endedAlerts');
var alerts = require('../lifecycle/store/ledger/alerts');
var endedReturnAlerts = require('../returns/rules/endedReturnAlerts');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Whether all open alerts of an order end once what they ask for is done: a person has to close any other.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function endsByItself(entry) {
    var ending = endedAlerts.ENDING_ALERTS.concat(endedReturnAlerts.ENDING_RETURN_ALERTS);
    return alerts.openAlerts(entry).every(function (code) {
        return ending.indexOf(code) >= 0;
    });
}

module.exports = endsByItself;
