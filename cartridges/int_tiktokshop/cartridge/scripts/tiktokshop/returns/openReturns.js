'use strict';

var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var returnObject = require('./store/returnObject');

var COUNT = 'openReturns';

/** Counts the open returns, and stores the number for pages, which have no time to search. Writes only a new number. */
function countOpenReturns() {
    var count = String(returnObject.listReturns('open', 0, 0).count);
    if (count !== (storedValues.getValue(COUNT) || '0')) {
        transaction.inTransaction(function () {
            return storedValues.storeValue(COUNT, count);
        });
    }
}

/**
 * Whether returns were open when they were last counted.
 * @returns {boolean}
 */
function areReturnsOpen() {
    return Number(storedValues.getValue(COUNT) || '0') > 0;
}

module.exports = {
    countOpenReturns: countOpenReturns,
    areReturnsOpen: areReturnsOpen
};
