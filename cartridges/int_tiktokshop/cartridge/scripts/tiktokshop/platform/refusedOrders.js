'use strict';

var figures = require('./figures');
var ledger = require('./ledger');
var log = require('./log');
var transaction = require('./transaction');

var NAME = 'refused';
/** Orders that are kept; more than that have one cause. */
var KEPT = 50;

/** Remembers it until it is created. The answer to TikTok must not fail because this did: then it is logged only. */
function rememberRefusal(order) {
    try {
        transaction.inTransaction(function () {
            var others = kept().filter(function (other) {
                return other.externalOrderId !== order.externalOrderId;
            });
            figures.writeFigures(NAME, others.concat([order]).slice(-KEPT));
        });
    } catch (e) {
        log.logOf('create').warn('order ' + order.externalOrderId + ' was refused: ' + log.describeError(e));
    }
}

/** Orders that were refused and are not here to this day, oldest first. */
function refusedOrders() {
    return kept().filter(function (order) {
        return ledger.findEntry(order.externalOrderId) === null;
    });
}

function kept() {
    return figures.readFigures(NAME, []);
}

module.exports = {
    rememberRefusal: rememberRefusal,
    refusedOrders: refusedOrders
};
