'use strict';

var unique = require('../../platform/rules/unique');

/** Orders that a shop waits for: a stored text has room for them. Those that were missed longest ago rarely come. */
var MOST = 150;

/**
 * The orders whose returns are read when they come, each once.
 * @param {string[]} before - ids of those that were awaited
 * @param {string[]} missing - ids of those that were not here now
 * @returns {string[]}
 */
function awaitedOrders(before, missing) {
    return unique(before.concat(missing)).slice(-MOST);
}

module.exports = awaitedOrders;
