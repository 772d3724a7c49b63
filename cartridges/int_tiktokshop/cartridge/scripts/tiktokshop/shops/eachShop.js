'use strict';

var tryShop = require('./tryShop');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./store/connections').Connection} Connection */

/**
 * Does work for one shop after the other. If a shop fails, the others still get their turn.
 * @param {Connection[]} connections
 * @param {(connection: Connection) => Notice[]} work - returns what people have to look at
 * @returns {Notice[]} what people have to look at for all shops, and which shops have failed
 */
function eachShop(connections, work) {
    return connections.reduce(function (problems, connection) {
        var told = [];
        var failure = tryShop.tryShop('shops', connection, function () {
            told = work(connection);
            return null;
        });
        return problems.concat(failure ? [tryShop.problemOfShop(connection.shop, failure)] : told);
    }, []);
}

module.exports = eachShop;
