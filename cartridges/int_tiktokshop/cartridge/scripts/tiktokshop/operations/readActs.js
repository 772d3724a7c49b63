'use strict';

var auditTrail = require('../platform/auditTrail');

/** @typedef {import('../platform/auditTrail').Act} Act */

/**
 * Who changed connection and settings, the latest first.
 * @returns {Act[]}
 */
function readActs() {
    return auditTrail.listActs();
}

module.exports = readActs;
