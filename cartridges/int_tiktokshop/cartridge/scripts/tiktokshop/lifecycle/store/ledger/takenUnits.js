'use strict';

var json = require('../../../platform/json');
var takenUnits = require('../../rules/takenUnits');

/** @typedef {import('../../rules/takenUnits').TakenUnits} TakenUnits */
/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Which units edits have taken from the lines of an order.
 * @param {LedgerEntry} entry
 * @returns {TakenUnits}
 */
function takenUnitsOf(entry) {
    var stored = json.storedJson(entry.custom.unitsTakenByEdits, {});
    var taken = takenUnits.nothingTaken();
    return {
        cancelled: stored.cancelled || taken.cancelled,
        open: stored.open || taken.open,
        left: stored.left || taken.left,
        editedAt: stored.editedAt || taken.editedAt
    };
}

/**
 * Writes which units edits have taken from the lines of an order. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {TakenUnits} taken
 */
function writeTakenUnits(entry, taken) {
    entry.custom.unitsTakenByEdits = JSON.stringify(taken);
}

module.exports = {
    takenUnitsOf: takenUnitsOf,
    writeTakenUnits: writeTakenUnits
};
