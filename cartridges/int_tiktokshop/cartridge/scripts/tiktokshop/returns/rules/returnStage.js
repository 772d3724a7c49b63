'use strict';

/**
 * What a status of TikTok means for operations.
 * @typedef {'pending' | 'offered' | 'to-send' | 'sent' | 'disputed' | 'refunded' | 'replaced' | 'refused' | 'cancelled'
 *     | '*'} ReturnStage
 */

/** Source: Search Returns, `return_status`; webhook 12, whose prose spells the cancellation with two L. */
var STAGES = {
    RETURN_OR_REFUND_REQUEST_PENDING: 'pending',
    AWAITING_BUYER_RESPONSE: 'offered',
    AWAITING_BUYER_SHIP: 'to-send',
    BUYER_SHIPPED_ITEM: 'sent',
    REJECT_RECEIVE_PACKAGE: 'disputed',
    RETURN_OR_REFUND_REQUEST_SUCCESS: 'refunded',
    RETURN_OR_REFUND_REQUEST_COMPLETE: 'refunded',
    REFUND_OR_RETURN_REQUEST_REJECT: 'refused',
    RETURN_OR_REFUND_REQUEST_CANCEL: 'cancelled',
    RETURN_OR_REFUND_REQUEST_CANCELLED: 'cancelled',
    REPLACEMENT_REQUEST_PENDING: 'pending',
    REPLACEMENT_REQUEST_REJECT: 'refused',
    REPLACEMENT_REQUEST_REFUND_SUCCESS: 'refunded',
    REPLACEMENT_REQUEST_CANCEL: 'cancelled',
    REPLACEMENT_REQUEST_COMPLETE: 'replaced'
};

/**
 * The stage of a status of TikTok.
 * @param {string} status
 * @returns {ReturnStage}
 */
function stageOf(status) {
    return Object.prototype.hasOwnProperty.call(STAGES, status) ? STAGES[status] : 'unknown';
}

/**
 * Whether something is still to happen with the return.
 * @param {ReturnStage} stage
 * @returns {boolean}
 */
function isOpen(stage) {
    return ['pending', 'offered', 'to-send', 'sent', 'disputed', 'unknown'].indexOf(stage) >= 0;
}

/**
 * Whether TikTok decides at a deadline in place of the seller.
 * @param {ReturnStage} stage
 * @returns {boolean}
 */
function waitsForSeller(stage) {
    return stage === 'pending' || stage === 'sent';
}

/**
 * Whether the buyer has the money.
 * @param {ReturnStage} stage
 * @param {boolean} isQuickRefund - whether TikTok pays before the goods have come back
 * @returns {boolean}
 */
function isPaidBack(stage, isQuickRefund) {
    return stage === 'refunded' || (isQuickRefund && ['to-send', 'sent', 'disputed'].indexOf(stage) >= 0);
}

module.exports = {
    stageOf: stageOf,
    isOpen: isOpen,
    waitsForSeller: waitsForSeller,
    isPaidBack: isPaidBack
};
