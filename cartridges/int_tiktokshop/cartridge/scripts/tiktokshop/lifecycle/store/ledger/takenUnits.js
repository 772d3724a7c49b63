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
    return json.storedJson(entry.custom.unitsTakenByEdits, takenUnits.nothingTaken());
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
