'use strict';

var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');

/** @typedef {import('./store/connections').Connection} Connection */

/**
 * A run of a job with limited time.
 * @typedef {Object} TimedRun
 * @property {() => boolean} isOver - Whether its time is over.
 * @property {boolean} isDry - Whether it only plans, and keeps nothing.
 */

/**
 * Shops that a job with limited time takes in turn.
 * @typedef {Object} ShopTurns
 * @property {boolean} wasCutShort - Whether the last run had no time for all of its shops.
 * @property {(visit: (connection: Connection) => void) => void} visitAll - Visits the shops; first the one after that
 *     at which the last run ended. A shop that takes all the time keeps no other from its turn.
 */

/**
 * @param {string} job - tells the turns of different jobs apart
 * @param {Connection[]} connections
 * @param {TimedRun} run
 * @returns {ShopTurns}
 */
function shopTurns(job, connections, run) {
    var key = 'shopTurn-' + job;
    var last = storedValues.getValue(key);
    var next = connections.map(idOf).indexOf(last) + 1;
    return {
        wasCutShort: last !== '',
        visitAll: function (visit) {
            var endedAt = '';
            connections
                .slice(next)
                .concat(connections.slice(0, next))
                .forEach(function (connection) {
                    visit(connection);
                    endedAt = endedAt || (run.isOver() ? idOf(connection) : '');
                });
            if (!run.isDry && endedAt !== last) {
                transaction.inTransaction(function () {
                    return storedValues.storeValue(key, endedAt);
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
