'use strict';

var transaction = require('./transaction');

/**
 * Runs work for each element in a transaction of its own: a failure does not stop the others.
 * @template T
 * @param {T[]} all
 * @param {(one: T) => void} run
 * @throws the first exception, after all elements had their turn
 */
function eachInTransaction(all, run) {
    var thrown = [];
    all.forEach(function (one) {
        try {
            transaction.inTransaction(function () {
                return run(one);
            });
        } catch (e) {
            thrown.push(e);
        }
    });
    if (thrown.length > 0) {
        throw thrown[0];
    }
}

module.exports = eachInTransaction;
