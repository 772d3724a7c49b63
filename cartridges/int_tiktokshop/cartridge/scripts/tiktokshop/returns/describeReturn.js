'use strict';

var refund = require('./rules/refund');
var returnedUnits = require('./rules/returnedUnits');
var returns = require('../lifecycle/store/returns');
var returnObject = require('./store/returnObject');
var returnStage = require('./rules/returnStage');

/** @typedef {import('../lifecycle/rules/units').Units} Units */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/tiktokReturn').RefundAmount} RefundAmount */
/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */
/** @typedef {import('./rules/returnChoice').ReturnChoice} ReturnChoice */
/** @typedef {import('./rules/returnStage').ReturnStage} ReturnStage */

/**
 * A return as people see it.
 * @typedef {Object} DescribedReturn
 * @property {string} returnId
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {string} shopId
 * @property {TikTokReturn} told
 * @property {ReturnStage} stage
 * @property {Units} units - Units by product id; a bundle's units as TikTok sells it.
 * @property {RefundAmount | null} refund - What the buyer got back; null for nothing yet.
 * @property {Date | null} answerBy - When TikTok decides in place of the seller; null while it does not wait for the
 *     seller.
 * @property {Date | null} changedAt
 * @property {ReturnChoice | null} choice
 * @property {Units} received
 */

/**
 * One return; null when this site has none with that id.
 * @param {string} returnId
 * @returns {DescribedReturn | null}
 */
function describeReturn(returnId) {
    var object = returnObject.findReturn(returnId);
    return object && describeReturnObject(object);
}

/**
 * The returns of an order, in the sequence in which they were first read. Reads them by key.
 * @param {LedgerEntry} entry
 * @returns {DescribedReturn[]}
 */
function describeReturnsOf(entry) {
    return Object.keys(returns.knownReturns(entry))
        .map(describeReturn)
        .filter(function (one) {
            return one !== null;
        });
}

/**
 * @param {ReturnObject} object
 * @returns {DescribedReturn | null} null for an object without what TikTok told
 */
function describeReturnObject(object) {
    var told = returnObject.toldOf(object);
    return (
        told && {
            returnId: object.custom.returnId,
            orderNo: object.custom.orderNo || '',
            externalOrderId: told.orderId,
            shopId: object.custom.shopId || '',
            told: told,
            stage: returnStage.stageOf(told.status),
            units: returnedUnits(told.lines, {}),
            refund: refund.refundAmount(refund.refundOf(told)),
            answerBy: object.custom.answerBy,
            changedAt: object.custom.changedAt,
            choice: returnObject.choiceOf(object),
            received: returnObject.receivedOf(object)
        }
    );
}

module.exports = {
    describeReturn: describeReturn,
    describeReturnsOf: describeReturnsOf,
    describeReturnObject: describeReturnObject
};
