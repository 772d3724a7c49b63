'use strict';

var sourceModule = require('../../platform/rules/input/source');
var fieldsModule = require('../../platform/rules/input/fields');
var xmlText = require('../../platform/rules/xmlText');
var apiAnswer = require('./apiAnswer');
var tiktokOrder = require('./tiktokOrder');

/** @typedef {import('../../platform/rules/input/source').Source} Source */

/**
 * A return, a refund without one, or a replacement, as TikTok tells it. Times in seconds since the epoch.
 * @typedef {Object} TikTokReturn
 * @property {string} returnId
 * @property {string} orderId
 * @property {string} type - `REFUND`, `RETURN_AND_REFUND`, `REPLACEMENT`.
 * @property {string} status
 * @property {string} reason - TikTok's name of the reason.
 * @property {string} reasonText - The same in words, which TikTok chooses.
 * @property {string} arbitration - State of the dispute, for example `IN_PROGRESS`; empty for none.
 * @property {string} trackingNumber - Of the parcel that brings the goods back; empty until the buyer has sent it.
 * @property {string} carrier
 * @property {string} previousId - The return that this one follows, and the one that follows it; empty for none.
 * @property {string} nextId
 * @property {boolean} mayBuyerKeep
 * @property {boolean} isQuickRefund - Whether the buyer has the money before the goods have come back.
 * @property {RefundAmount | null} offer - The part of the price that the seller has offered to pay back; null for none.
 * @property {boolean} isOfferRefused
 * @property {number} changedAt
 * @property {number} answerBy - When TikTok decides if the seller has not; 0 when it does not wait for the seller.
 * @property {RefundParts | null} refund - What the buyer gets back, and its parts; null where TikTok does not say.
 * @property {ReturnedUnit[]} lines
 */

/**
 * A decimal text in a currency.
 * @typedef {Object} RefundAmount
 * @property {string} currency
 * @property {string} amount
 */

/**
 * Decimal texts; empty where TikTok names none.
 * @typedef {Object} RefundParts
 * @property {string} currency
 * @property {string} total
 * @property {string} subtotal
 * @property {string} shippingFee
 * @property {string} tax
 */

/**
 * One unit that comes back, or whose price does.
 * @typedef {Object} ReturnedUnit
 * @property {string} lineId - TikTok's id of the unit in the order.
 * @property {string} sellerSku
 * @property {ReturnedUnit[]} parts - The parts of a virtual bundle.
 */

/** Characters of a text that are read. */
var MAX_TEXT = 1000;

/**
 * Reads a return of Search Returns. Source: API page Search Returns 202602.
 * @param {Source} item
 * @returns {TikTokReturn}
 */
function readReturn(item) {
    return {
        returnId: apiAnswer.requiredId(item, 'return_id'),
        orderId: apiAnswer.requiredId(item, 'order_id'),
        type: fieldsModule.requiredText(item, 'return_type', 100),
        status: fieldsModule.requiredText(item, 'return_status', 100),
        reason: fieldsModule.optionalText(item, 'return_reason', MAX_TEXT),
        reasonText: fieldsModule.optionalText(item, 'return_reason_text', MAX_TEXT),
        arbitration: fieldsModule.optionalText(item, 'arbitration_status', 100),
        trackingNumber: fieldsModule.optionalText(item, 'return_tracking_number', MAX_TEXT),
        carrier: fieldsModule.optionalText(item, 'return_provider_name', MAX_TEXT),
        previousId: apiAnswer.optionalId(item, 'pre_return_id'),
        nextId: apiAnswer.optionalId(item, 'next_return_id'),
        mayBuyerKeep: apiAnswer.optionalFlag(item, 'can_buyer_keep_item'),
        isQuickRefund: apiAnswer.optionalFlag(item, 'is_quick_refund'),
        offer: readOffer(item),
        isOfferRefused: apiAnswer.optionalFlag(item, 'buyer_rejected_partial_refund'),
        changedAt: apiAnswer.requiredTime(item, 'update_time'),
        answerBy: answerByOf(item),
        refund: readRefund(item),
        lines: apiAnswer.readOptionalAll(item, 'return_line_items', readLine)
    };
}

/**
 * @param {Source} item
 * @returns {ReturnedUnit}
 */
function readLine(item) {
    var lineId = apiAnswer.requiredId(item, 'order_line_item_id');
    var unit = readUnit(item, lineId);
    unit.parts = apiAnswer.readOptionalAll(item, 'return_sub_line_items', function (part) {
        return readUnit(part, tiktokOrder.partId(lineId, apiAnswer.requiredId(part, 'sub_order_line_item_id')));
    });
    return unit;
}

/**
 * @param {Source} item
 * @param {string} lineId
 * @returns {ReturnedUnit}
 */
function readUnit(item, lineId) {
    return {
        lineId: lineId,
        sellerSku: xmlText.onOneLine(fieldsModule.optionalText(item, 'seller_sku', MAX_TEXT)),
        parts: []
    };
}

/**
 * @param {Source} item
 * @param {string} name
 * @returns {Source | null}
 */
function partOf(item, name) {
    var fields = item.fields[name];
    return sourceModule.isObject(fields) ? { fields: fields, path: name, faults: item.faults } : null;
}

/**
 * An amount, also where it comes as a number.
 * @param {Source} source
 * @param {string} name
 * @returns {string}
 */
function amountIn(source, name) {
    var value = source.fields[name];
    return typeof value === 'number' ? tiktokOrder.amountText(value) : fieldsModule.optionalText(source, name, 50);
}

/**
 * @param {Source} item
 * @returns {RefundParts | null}
 */
function readRefund(item) {
    var refund = partOf(item, 'refund_amount');
    return (
        refund && {
            currency: fieldsModule.optionalText(refund, 'currency', 10),
            total: amountIn(refund, 'refund_total'),
            subtotal: amountIn(refund, 'refund_subtotal'),
            shippingFee: amountIn(refund, 'refund_shipping_fee'),
            tax: amountIn(refund, 'refund_tax')
        }
    );
}

/**
 * @param {Source} item
 * @returns {RefundAmount | null}
 */
function readOffer(item) {
    var offer = partOf(item, 'partial_refund');
    var amount = offer ? amountIn(offer, 'amount') : '';
    return offer && amount !== ''
        ? { currency: fieldsModule.optionalText(offer, 'currency', 10), amount: amount }
        : null;
}

/**
 * The earliest of the deadlines for what the seller has to do.
 * @param {Source} item
 * @returns {number}
 */
function answerByOf(item) {
    var actions = item.fields.seller_next_action_response;
    var deadlines = (Array.isArray(actions) ? actions : [])
        .filter(sourceModule.isObject)
        .map(function (action) {
            return apiAnswer.optionalTime({ fields: action, path: item.path, faults: item.faults }, 'deadline') || 0;
        })
        .filter(function (deadline) {
            return deadline > 0;
        });
    return deadlines.length === 0 ? 0 : Math.min.apply(null, deadlines);
}

module.exports = readReturn;
