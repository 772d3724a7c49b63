'use strict';

var json = require('../../../platform/json');
var units = require('../../rules/units');
var appliedStatusOf = require('./appliedStatus');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Whether TikTok has to learn something about the order: a unit has shipped or was cancelled.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasMovedGoods(entry) {
    return (
        appliedStatusOf(entry) === 'CANCELLED' ||
        Object.keys(json.storedJson(entry.custom.packages, {})).length > 0 ||
        units.countUnits(json.storedJson(entry.custom.cancelledUnits, {})) > 0
    );
}

module.exports = hasMovedGoods;
