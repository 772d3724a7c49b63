'use strict';

var inTransaction = require('./transaction');

/**
 * Does work for each, each in a transaction of its own: one that fails keeps none of the others from it.
 * @template T
 * @param {T[]} all
 * @param {(one: T) => void} run
 * @throws what the first that failed has thrown, once all have had their turn
 */
function eachInTransaction(all, run) {
    var thrown = [];
    all.forEach(function (one) {
        try {
            inTransaction(function () {
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
