'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var returns = require('../lifecycle/store/returns');
var clockSkew = require('../shops/store/clockSkew');
var returnObject = require('../returns/store/returnObject');
var compareReturn = require('./rules/compareReturn');

/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./rules/difference').Difference} Difference */

/**
 * Compares a return of TikTok with the one here. Changes nothing. Of an order that is not here nothing is expected.
 * @param {TikTokReturn} told
 * @returns {Difference[] | null} null where it is too early to say
 */
function judgeReturn(told) {
    var entry = findEntry.findEntry(told.orderId);
    if (!entry) {
        return [];
    }
    var object = returnObject.findReturn(told.returnId);
    var booked = returns.knownReturns(entry)[told.returnId];
    var here = {
        orderNo: entry.custom.orderNo || '',
        status: object ? object.custom.status || '' : '',
        stage: booked ? booked.stage : ''
    };
    return compareReturn(told, here, clockSkew.tiktokSeconds());
}

module.exports = judgeReturn;
