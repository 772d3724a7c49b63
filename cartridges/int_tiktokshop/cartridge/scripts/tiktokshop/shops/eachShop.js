'use strict';

var tryShop = require('./tryShop');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./store/connections').Connection} Connection */

/**
 * Does work for one shop after the other. A shop that fails keeps no other from its turn.
 * @param {Connection[]} connections
 * @param {(connection: Connection) => Notice[]} work - gives what people have to look at
 * @returns {Notice[]} that of all shops, and which of them have failed
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
