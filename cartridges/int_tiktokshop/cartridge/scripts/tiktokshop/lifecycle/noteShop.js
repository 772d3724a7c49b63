'use strict';

var transaction = require('../platform/transaction');
var findEntry = require('./store/ledger/findEntry');
var tiktokFacts = require('./store/ledger/tiktokFacts');

/**
 * Notes whose shop an order is of, once: TikTok's connector does not tell, and the shop decides who reports.
 * @param {string} shopId
 * @param {string} externalOrderId - of any order that the shop has; one that is not here is left alone
 */
function noteShop(shopId, externalOrderId) {
    var known = findEntry.findEntry(externalOrderId);
    if (known && !known.custom.shopId) {
        transaction.inTransaction(function () {
            var entry = findEntry.findEntry(externalOrderId);
            if (entry && !entry.custom.shopId) {
                tiktokFacts.rememberShop(entry, shopId);
            }
        });
    }
}

module.exports = noteShop;
