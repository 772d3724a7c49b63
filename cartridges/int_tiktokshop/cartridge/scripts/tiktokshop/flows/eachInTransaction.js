'use strict';

var transaction = require('../platform/transaction');

/**
 * Does work for each, each in a transaction of its own: one that fails keeps none of the others from it.
 * @throws what the first that failed has thrown, once all have had their turn
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

module.exports = {
    eachInTransaction: eachInTransaction
};
