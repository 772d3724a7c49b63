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
 * What follows from a stage.
 * @typedef {Object} StageFacts
 * @property {boolean} isOpen - Whether something is still to happen with the return.
 * @property {boolean} waitsForSeller - Whether TikTok decides at a deadline in place of the seller.
 * @property {'yes' | 'quick' | 'no'} isPaid - Whether the buyer has the money: `quick` where TikTok pays before the
 *     goods have come back.
 * @property {boolean} mayArrive - Whether the goods can arrive while TikTok waits for no decision about them.
 */

var FACTS = {
    pending: { isOpen: true, waitsForSeller: true, isPaid: 'no', mayArrive: false },
    offered: { isOpen: true, waitsForSeller: false, isPaid: 'no', mayArrive: false },
    'to-send': { isOpen: true, waitsForSeller: false, isPaid: 'quick', mayArrive: true },
    sent: { isOpen: true, waitsForSeller: true, isPaid: 'quick', mayArrive: false },
    disputed: { isOpen: true, waitsForSeller: false, isPaid: 'quick', mayArrive: true },
    refunded: { isOpen: false, waitsForSeller: false, isPaid: 'yes', mayArrive: true },
    replaced: { isOpen: false, waitsForSeller: false, isPaid: 'no', mayArrive: false },
    refused: { isOpen: false, waitsForSeller: false, isPaid: 'no', mayArrive: false },
    cancelled: { isOpen: false, waitsForSeller: false, isPaid: 'no', mayArrive: false },
    unknown: { isOpen: true, waitsForSeller: false, isPaid: 'no', mayArrive: false }
};

/**
 * A later release may have stored a stage that this one does not know.
 * @param {ReturnStage} stage
 * @returns {StageFacts}
 */
function factsOf(stage) {
    return FACTS[stage] || FACTS.unknown;
}

/**
 * Whether something is still to happen with the return.
 * @param {ReturnStage} stage
 * @returns {boolean}
 */
function isOpen(stage) {
    return factsOf(stage).isOpen;
}

/**
 * Whether TikTok decides at a deadline in place of the seller.
 * @param {ReturnStage} stage
 * @returns {boolean}
 */
function waitsForSeller(stage) {
    return factsOf(stage).waitsForSeller;
}

/**
 * Whether goods can arrive while TikTok waits for no decision about them.
 * @param {ReturnStage} stage
 * @returns {boolean}
 */
function mayArrive(stage) {
    return factsOf(stage).mayArrive;
}

/**
 * Whether the buyer has the money.
 * @param {ReturnStage} stage
 * @param {boolean} isQuickRefund - whether TikTok pays before the goods have come back
 * @returns {boolean}
 */
function isPaidBack(stage, isQuickRefund) {
    var isPaid = factsOf(stage).isPaid;
    return isPaid === 'yes' || (isPaid === 'quick' && isQuickRefund);
}

module.exports = {
    stageOf: stageOf,
    isOpen: isOpen,
    waitsForSeller: waitsForSeller,
    mayArrive: mayArrive,
    isPaidBack: isPaidBack
};
