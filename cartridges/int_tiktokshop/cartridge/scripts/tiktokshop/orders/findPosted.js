'use strict';

var retiredEntry = require('../lifecycle/store/ledger/retiredEntry');
var eachInTransaction = require('../platform/eachInTransaction');
var postedAgain = require('./store/postedAgain');

/**
 * Looks for finished orders that TikTok has posted again: CreateExternalOrder may not read orders of other sessions, a
 * job may. The next post gets the first answer.
 */
function findPosted() {
    eachInTransaction(postedAgain.toLookFor(), function (externalOrderId) {
        postedAgain.lookedFor(externalOrderId, retiredEntry.bringBackEntry(externalOrderId) !== null);
    });
}

module.exports = findPosted;
