'use strict';

var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');

/** @typedef {import('./store/connections').Connection} Connection */

/**
 * Shops that a job with limited time takes in turn.
 * @typedef {Object} ShopTurns
 * @property {boolean} wasCutShort - Whether the last run had no time for all of its shops.
 * @property {Connection[]} connections - The shops; first the one after that at which the last run ended. A shop that
 *     takes all the time keeps no other from its turn.
 * @property {(at: Connection | null) => void} end - Keeps where the run ended. @param at - the shop at which there was
 *     no time left; null if there was time for all
 */

/**
 * @param {string} job - tells the turns of different jobs apart
 * @param {Connection[]} connections
 * @returns {ShopTurns}
 */
function shopTurns(job, connections) {
    var key = 'shopTurn-' + job;
    var last = storedValues.getValue(key);
    var next = connections.map(idOf).indexOf(last) + 1;
    return {
        wasCutShort: last !== '',
        connections: connections.slice(next).concat(connections.slice(0, next)),
        end: function (at) {
            var id = at ? idOf(at) : '';
            if (id !== last) {
                transaction.inTransaction(function () {
                    return storedValues.storeValue(key, id);
                });
            }
        }
    };
}

/**
 * @param {Connection} connection
 * @returns {string}
 */
function idOf(connection) {
    return connection.shop.custom.shopId;
}

module.exports = shopTurns;
