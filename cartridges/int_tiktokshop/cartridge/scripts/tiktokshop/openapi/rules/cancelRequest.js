'use strict';

var source = require('../../platform/rules/input/source');
var fields = require('../../platform/rules/input/fields');
var apiAnswer = require('./apiAnswer');

/** @typedef {import('../../platform/rules/input/source').Source} Source */

/**
 * A buyer's request to cancel a paid order after the first hour. Times in seconds since the epoch.
 * @typedef {Object} CancelRequest
 * @property {string} cancelId - TikTok's id of the request.
 * @property {string} orderId
 * @property {string} reason
 * @property {number} askedAt
 * @property {number} answerBy - When TikTok accepts the request if no answer comes; 0 when TikTok names no deadline.
 */

/**
 * A cancellation of an order or of some of its units.
 * @typedef {Object} KnownCancellation
 * @property {string} cancelId
 * @property {string} orderId
 * @property {string} status - For example `CANCELLATION_REQUEST_SUCCESS`.
 * @property {number} changedAt - In seconds since the epoch; 0 where TikTok does not say.
 * @property {CancelRequest | null} request - The buyer's request, while it waits for the seller; null for every other
 *     cancellation.
 */

/**
 * TikTok's instruction about the stock of one cancellation.
 * @typedef {Object} StockAdvice
 * @property {string} orderId
 * @property {string[]} lineIds - Units that it is about; empty for the whole order.
 * @property {boolean} returnsStock
 */

/** Status of an unanswered request. Source: API page Search Cancellations. */
var PENDING = 'CANCELLATION_REQUEST_PENDING';

/** Characters of a reason that are read. */
var MAX_REASON = 1000;

/**
 * Reads an item of Search Cancellations.
 * @param {Source} item
 * @returns {CancelRequest | null} null for anything that is not a request that waits for the seller
 */
function readCancelRequest(item) {
    if (fields.optionalText(item, 'cancel_status', 100) !== PENDING) {
        return null;
    }
    return {
        cancelId: apiAnswer.requiredId(item, 'cancel_id'),
        orderId: apiAnswer.requiredId(item, 'order_id'),
        reason:
            fields.optionalText(item, 'cancel_reason_text', MAX_REASON) ||
            fields.optionalText(item, 'cancel_reason', MAX_REASON),
        askedAt: apiAnswer.optionalTime(item, 'create_time') || 0,
        answerBy: answerByOf(item)
    };
}

/**
 * A cancellation of a list of open requests, and the request that waits for the seller; null for one that does not.
 * @typedef {Object} ListedRequest
 * @property {string} cancelId - Empty where TikTok gives none that can be read.
 * @property {CancelRequest | null} request
 */

/**
 * Reads an item of a list of open requests. What TikTok lists beside them needs no more than an id.
 * @param {Source} item
 * @returns {ListedRequest}
 */
function readListedRequest(item) {
    var id = item.fields.cancel_id;
    return { cancelId: typeof id === 'string' ? id : '', request: readCancelRequest(item) };
}

/**
 * Reads an item of Search Cancellations of any status.
 * @param {Source} item
 * @returns {KnownCancellation}
 */
function readCancellation(item) {
    return {
        cancelId: apiAnswer.requiredId(item, 'cancel_id'),
        orderId: apiAnswer.requiredId(item, 'order_id'),
        status: fields.requiredText(item, 'cancel_status', 100),
        changedAt: apiAnswer.optionalTime(item, 'update_time') || 0,
        request: readCancelRequest(item)
    };
}

/**
 * Reads the instruction about stock from an item of Search Cancellations.
 * @param {Source} item
 * @returns {StockAdvice | null} null when the item has none
 */
function readStockAdvice(item) {
    var returnsStock = apiAnswer.optionalFlag(item, 'should_replenish_stock');
    return item.fields.should_replenish_stock === undefined || item.fields.should_replenish_stock === null
        ? null
        : {
              orderId: apiAnswer.requiredId(item, 'order_id'),
              lineIds: apiAnswer.readOptionalAll(item, 'cancel_line_items', function (line) {
                  return apiAnswer.requiredId(line, 'order_line_item_id');
              }),
              returnsStock: returnsStock
          };
}

/**
 * @param {Source} item
 * @returns {number}
 */
function answerByOf(item) {
    var actions = item.fields.seller_next_action_response;
    var answer = (Array.isArray(actions) ? actions : []).filter(source.isObject).filter(function (action) {
        return action.action === 'SELLER_RESPOND_CANCEL';
    })[0];
    return (
        (answer && apiAnswer.optionalTime({ fields: answer, path: item.path, faults: item.faults }, 'deadline')) || 0
    );
}

module.exports = {
    readCancelRequest: readCancelRequest,
    readListedRequest: readListedRequest,
    readCancellation: readCancellation,
    readStockAdvice: readStockAdvice
};
