'use strict';

var returnStage = require('../../returns/rules/returnStage');
var compareOrder = require('./compareOrder');

/** @typedef {import('../../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./difference').Difference} Difference */

/**
 * What this side has of a return.
 * @typedef {Object} ReturnHere
 * @property {string} orderNo
 * @property {string} status - TikTok's status as last told; empty where there is no object of the return, or no longer
 *     one.
 * @property {string} stage - The stage that was booked on the order; empty for none.
 */

/**
 * Compares a return on both sides. The object of a return that is over may be gone, but its order keeps what was
 * booked.
 * @param {TikTokReturn} told
 * @param {ReturnHere} here
 * @param {number} now - seconds since the epoch
 * @returns {Difference[] | null} null where it is too early to say
 */
function compareReturn(told, here, now) {
    if (now - told.changedAt < compareOrder.SETTLING) {
        return null;
    }
    var isSame = here.status === '' ? here.stage === returnStage.stageOf(told.status) : here.status === told.status;
    if (isSame) {
        return [];
    }
    return [
        {
            kind: here.status === '' && here.stage === '' ? 'return-missing' : 'return-differs',
            about: told.returnId,
            externalOrderId: told.orderId,
            orderNo: here.orderNo,
            there: told.status,
            here: here.status || here.stage,
            act: 'retry'
        }
    ];
}

module.exports = compareReturn;
