'use strict';

var listsModule = require('../../platform/rules/lists');

/** Orders that one stored text has room for. */
var PER_TEXT = 150;

/** Orders that a shop waits for. Those that were missed longest ago rarely come. */
var MOST = 20 * PER_TEXT;

/**
 * The orders whose returns are read when they come, each once.
 * @param {string[]} before - ids of those that were awaited
 * @param {string[]} missing - ids of those that were not here now
 * @returns {string[]}
 */
function awaitedOrders(before, missing) {
    return listsModule.unique(before.concat(missing)).slice(-MOST);
}

/**
 * How many orders have no room: those that were awaited longest.
 * @param {string[]} before
 * @param {string[]} missing
 * @returns {number}
 */
function forgottenOrders(before, missing) {
    return Math.max(0, listsModule.unique(before.concat(missing)).length - MOST);
}

/**
 * Awaited orders in lists that a stored text has room for: the latest, then the others from the earliest on.
 * @param {string[]} awaited
 * @returns {string[][]}
 */
function awaitedLists(awaited) {
    return [awaited.slice(-PER_TEXT)].concat(listsModule.portionsOf(awaited.slice(0, -PER_TEXT), PER_TEXT));
}

/**
 * The orders that one run looks for, because it has to search for each: the latest, and the others by turns.
 * @param {string[]} awaited
 * @param {number} turn - grows by one with each run
 * @returns {string[]}
 */
function lookedFor(awaited, turn) {
    var lists = awaitedLists(awaited);
    var others = lists.slice(1);
    return lists[0].concat(others[turn % others.length] || []);
}

module.exports = {
    awaitedOrders: awaitedOrders,
    forgottenOrders: forgottenOrders,
    awaitedLists: awaitedLists,
    lookedFor: lookedFor
};
