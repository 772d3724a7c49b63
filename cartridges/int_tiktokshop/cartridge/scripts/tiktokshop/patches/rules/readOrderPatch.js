'use strict';

var sourceModule = require('../../platform/rules/input/source');
var fields = require('../../platform/rules/input/fields');
var readableText = require('../../platform/rules/input/readableText');
var nearestName = require('../../platform/rules/input/nearestName');
var outcome = require('../../platform/rules/outcome');
var lineFacts = require('../../lifecycle/rules/lineFacts');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var toldItems = require('../../lifecycle/rules/told/toldItems');
var toldTracking = require('../../lifecycle/rules/told/toldTracking');
var patchedJson = require('./patchedJson');
var patchedReturns = require('./patchedReturns');

/** @typedef {import('../../platform/rules/input/source').Source} Source */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../../lifecycle/rules/lineFacts').LineStatus} LineStatus */
/** @typedef {import('../../lifecycle/rules/packages').Tracking} Tracking */
/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('./patchedJson').CancelInfo} CancelInfo */

/**
 * A PATCH of an order as JSON, with the field names of the API. A field that is missing or null was not sent.
 * @typedef {{ [field: string]: * }} PatchDocument
 */

/**
 * The fields of a PATCH /orders/{order_no}, each for itself.
 * @typedef {Object} OrderPatch
 * @property {ExternalOrderStatus[]} words - `c_externalOrderStatus` and the system field of the same meaning, as far as
 *     they were sent.
 * @property {number | null} channelStatus
 * @property {'SHIPPED' | 'PARTSHIPPED' | ''} shipping - Whether `shipping_status` says that all of it, or a part, has
 *     left.
 * @property {string} action - `c_orderAction`: `cancel_order`, `cancel` (some units), `update` (from an OMS), or an
 *     action about returns.
 * @property {CancelInfo | null} cancelInfo
 * @property {ShippedPackage[]} shipments - Packages of `c_shipmentsInfo`.
 * @property {PatchedItem[]} items
 * @property {string[]} returns - What is said of returns and refunds, in words.
 */

/**
 * A line of a patch in the vocabulary of the official cartridge.
 * @typedef {Object} PatchedItem
 * @property {string} path - Where in the patch, for example `product_items[0]`.
 * @property {string} productId
 * @property {LineStatus | null} lineStatus
 * @property {Tracking | null} tracking
 * @property {number | null} cancelled - Cancelled units of the line, in all.
 * @property {string} reason
 */

/** @typedef {{ ok: true, patch: OrderPatch } | { ok: false, rejection: Outcome }} ReadPatch */

var ACTIONS = ['update', 'cancel', 'cancel_order'].concat(patchedReturns.RETURN_ACTIONS);
var LINE_STATUSES = [0, 1, 2, 6, 7];

/** Most lines of a patch; no order has more. */
var MAX_LINES = 400;

/**
 * Reads a PATCH by the rules of events: every word is known, every quantity whole, every package complete.
 * @param {PatchDocument} document
 * @param {string} receivedAt - becomes the time of the packages, ISO 8601 UTC
 * @returns {ReadPatch}
 */
function readOrderPatch(document, receivedAt) {
    var source = sourceModule.sourceOf(document);
    readableText.refuseUnreadableTexts(source);
    // The platform ends a script that lists what is too large.
    if (source.faults.first) {
        return { ok: false, rejection: source.faults.first };
    }
    var patch = {
        words: readWord(source, 'c_externalOrderStatus').concat(readWord(source, 'external_order_status')),
        channelStatus: optionalWhole(source, 'c_externalChannelOrderStatus'),
        shipping: readShipping(source),
        action: readAction(source),
        cancelInfo: patchedJson.readCancelInfo(source),
        shipments: patchedJson.readShipmentsInfo(source, receivedAt),
        items: fields.objectList(source, 'product_items', 0, MAX_LINES).map(readItem),
        returns: patchedReturns.readReturns(source)
    };
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, patch: patch };
}

/**
 * The status of a field as a list of one; empty where it was not sent.
 * @param {Source} source
 * @param {string} name
 * @returns {ExternalOrderStatus[]}
 */
function readWord(source, name) {
    var word = fields.optionalText(source, name, 50);
    var status = word === '' ? null : orderStatus.statusOf(word);
    if (word !== '' && !status) {
        sourceModule.refuse(
            source.faults,
            outcome.rejected('unknown_status', name, orderStatus.statusWords().join(', '), 'There is no such status')
        );
    }
    return status ? [status] : [];
}

/** Source: OCAPI Shop, document Order. */
var SHIPPING_WORDS = ['not_shipped', 'part_shipped', 'shipped'];

/**
 * @param {Source} source
 * @returns {OrderPatch['shipping']}
 */
function readShipping(source) {
    var word = fields.optionalText(source, 'shipping_status', 50).toLowerCase();
    if (word !== '' && SHIPPING_WORDS.indexOf(word) < 0) {
        var msg = 'There is no such shipping status';
        sourceModule.refuse(
            source.faults,
            outcome.rejected('unknown_status', 'shipping_status', SHIPPING_WORDS.join(', '), msg)
        );
    }
    if (word === 'shipped') {
        return 'SHIPPED';
    }
    return word === 'part_shipped' ? 'PARTSHIPPED' : '';
}

/**
 * Reads the action, which only counts in its exact spelling: a cancellation must not get lost, nor come about by
 * chance.
 * @param {Source} source
 * @returns {string}
 */
function readAction(source) {
    var action = fields.optionalText(source, 'c_orderAction', 50);
    if (action !== '' && ACTIONS.indexOf(action) < 0) {
        var msg = 'There is no such action; the nearest is ' + nearestName(action, ACTIONS);
        sourceModule.refuse(
            source.faults,
            outcome.rejected('unknown_action', 'c_orderAction', ACTIONS.join(', '), msg)
        );
    }
    return action;
}

/**
 * @param {Source} item
 * @returns {PatchedItem}
 */
function readItem(item) {
    var status = optionalWhole(item, 'c_externalLineItemStatus');
    if (status !== null && LINE_STATUSES.indexOf(status) < 0) {
        sourceModule.fault(item, 'c_externalLineItemStatus', LINE_STATUSES.join(', '));
    }
    var isTracked =
        fields.optionalText(item, 'c_trackingNumber', 256) !== '' || fields.optionalText(item, 'c_carrier', 256) !== '';
    var patched = {
        path: item.path,
        productId: isSilent(item)
            ? fields.optionalText(item, 'product_id', 100)
            : fields.requiredProductId(item, 'product_id'),
        lineStatus: status,
        tracking: isTracked ? toldTracking.readTracking(item, 'c_carrier', 'c_trackingNumber') : null,
        cancelled: sourceModule.isGiven(item, 'c_quantityCanceled')
            ? fields.wholeNumber(item, 'c_quantityCanceled', 0, toldItems.MAX_QUANTITY)
            : null,
        reason: fields.optionalText(item, 'c_reason', 256)
    };
    if (patched.tracking && fields.isReservedKey(patched.tracking.trackingNumber)) {
        sourceModule.fault(item, 'c_trackingNumber', 'a tracking number');
    }
    if (patched.cancelled === 0 && isCancelled(patched)) {
        sourceModule.fault(item, 'c_quantityCanceled', 'a whole number from 1 to ' + toldItems.MAX_QUANTITY);
    }
    return patched;
}

/**
 * Whether a line says nothing of what is read here, as a line that a client sends back does.
 * @param {Source} item
 * @returns {boolean}
 */
function isSilent(item) {
    return ['c_externalLineItemStatus', 'c_trackingNumber', 'c_carrier', 'c_quantityCanceled'].every(function (name) {
        return !sourceModule.isGiven(item, name);
    });
}

/**
 * Whether a line says that it is cancelled, in full or in part.
 * @param {PatchedItem} item
 * @returns {boolean}
 */
function isCancelled(item) {
    return (
        item.lineStatus === lineFacts.LINE_STATUS.CANCELLED ||
        item.lineStatus === lineFacts.LINE_STATUS.CANCELLED_PARTIAL
    );
}

/**
 * @param {Source} source
 * @param {string} name
 * @returns {number | null}
 */
function optionalWhole(source, name) {
    return sourceModule.isGiven(source, name) ? fields.wholeNumber(source, name, 0, toldItems.MAX_QUANTITY) : null;
}

module.exports = {
    readOrderPatch: readOrderPatch,
    isCancelled: isCancelled
};
