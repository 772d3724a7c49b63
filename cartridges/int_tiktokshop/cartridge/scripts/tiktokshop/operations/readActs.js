'use strict';

var auditTrail = require('../platform/auditTrail');

/** @typedef {import('../platform/auditTrail').Act} Act */

/**
 * Changes of connection and settings, latest first.
 * @returns {Act[]}
 */
function readActs() {
    return auditTrail.listActs();
}

module.exports = readActs;
