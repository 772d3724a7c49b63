'use strict';

var orderStatus = require('../../lifecycle/rules/orderStatus');

/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */

/**
 * Why a buyer cannot be erased yet; empty for no reason. `open`: the order has to be shipped or cancelled first. `due`:
 * TikTok or the OMS has not been told of everything. `request`: the buyer waits for an answer. `return`: something has
 * still to happen with a return. `busy`: too many erasures wait for their files.
 * @typedef {'' | 'open' | 'due' | 'request' | 'return' | 'busy'} ErasureRefusal
 */

/**
 * What decides whether a buyer can be erased from an order.
 * @typedef {Object} ErasureFacts
 * @property {ExternalOrderStatus | ''} status - Empty where the ledger no longer has the order: then it is finished.
 * @property {boolean} isDue - Whether feed or report has to tell TikTok of it.
 * @property {boolean} hasOpenTask
 * @property {boolean} hasOpenRequest
 * @property {boolean} hasOpenReturn
 * @property {boolean} hasRoom
 */

/**
 * Decides whether a buyer can be erased from an order without losing anything that has still to happen.
 * @param {ErasureFacts} facts
 * @returns {ErasureRefusal} why not; empty where nothing stands in the way
 */
function decideErasure(facts) {
    if (facts.status !== '' && orderStatus.awaitsShipment(facts.status)) {
        return 'open';
    }
    if (facts.hasOpenRequest) {
        return 'request';
    }
    if (facts.hasOpenReturn) {
        return 'return';
    }
    if (facts.isDue || facts.hasOpenTask) {
        return 'due';
    }
    return facts.hasRoom ? '' : 'busy';
}

module.exports = decideErasure;
