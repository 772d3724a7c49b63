'use strict';

var isoTime = require('../../platform/rules/isoTime');
var returnStage = require('./returnStage');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./returnActs').ReturnAct} ReturnAct */
/** @typedef {import('./returnStage').ReturnStage} ReturnStage */

/**
 * A return that has changed on TikTok, for the OMS.
 * @typedef {Object} ReturnEvent
 * @property {string} eventId - The same for each attempt.
 * @property {'RETURN_CHANGED'} status
 * @property {string} returnId - TikTok's id of the return.
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {string} type
 * @property {ReturnStage} stage
 * @property {string} returnStatus - TikTok's own word.
 * @property {string} reason
 * @property {Array<{ productId: string, quantity: number }>} items
 * @property {{ amount: string, currency: string } | null} refund - Null while nothing was paid back; a decimal text.
 * @property {string} trackingNumber - Of the parcel that brings the goods back; empty until the buyer has sent it.
 * @property {string} answerBy - When TikTok decides without an answer, ISO 8601 UTC; empty while it does not wait for
 *     the seller.
 * @property {ReturnAct[]} allowed - The decisions that are possible now.
 */

/**
 * A return as its order here knows it.
 * @typedef {Object} ReturnOfOrder
 * @property {string} orderNo
 * @property {Units} units - By the products of the order.
 * @property {ReturnEvent['refund']} refund
 * @property {ReturnAct[]} allowed - The decisions that are possible now.
 */

/**
 * A return for the OMS.
 * @param {TikTokReturn} told
 * @param {number} number - how many times the OMS was told of the return, this time included
 * @param {ReturnOfOrder} about
 * @returns {ReturnEvent}
 */
function returnEvent(told, number, about) {
    return {
        eventId: 'return-' + told.returnId + '-' + number,
        status: 'RETURN_CHANGED',
        returnId: told.returnId,
        orderNo: about.orderNo,
        externalOrderId: told.orderId,
        type: told.type,
        stage: returnStage.stageOf(told.status),
        returnStatus: told.status,
        reason: told.reasonText || told.reason,
        items: Object.keys(about.units).map(function (id) {
            return { productId: id, quantity: about.units[id] };
        }),
        refund: about.refund,
        trackingNumber: told.trackingNumber,
        answerBy: isoTime.isoTimeOf(told.answerBy),
        allowed: about.allowed
    };
}

module.exports = returnEvent;
