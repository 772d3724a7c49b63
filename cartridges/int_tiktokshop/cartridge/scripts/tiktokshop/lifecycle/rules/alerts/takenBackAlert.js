'use strict';

var notice = require('../../../platform/rules/notice');
var unitsModule = require('../units');

/** @typedef {import('../../../platform/rules/notice').Notice} Notice */
/** @typedef {import('../units').Units} Units */

/**
 * The alert about units that have not left after all. TikTok cannot undo a shipment, so it may show them as shipped.
 * @param {Units} units
 * @returns {Notice | null} null where there are none
 */
function takenBackAlert(units) {
    return unitsModule.countUnits(units) === 0
        ? null
        : notice.notice('alert.fewer_units', [unitsModule.listUnits(units)]);
}

module.exports = takenBackAlert;
