'use strict';

var input = require('../../platform/rules/input');
var orderEvent = require('../../oms/rules/orderEvent');
var strictJson = require('../../platform/rules/strictJson');
var outcome = require('../../platform/rules/outcome');

/** @typedef {import('../../platform/rules/input').Faults} Faults */
/** @typedef {import('../../platform/rules/input').Source} Source */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/** All there is of a package, as the order has it. */
var SHIPMENT_FIELDS = ['packageNo', 'carrier', 'trackingNumber', 'items', 'occurredAt'];

/**
 * The content of `c_cancelInfo`.
 * @typedef {Object} CancelInfo
 * @property {string} reason
 * @property {Units | null} items - Units to cancel; null when it names none.
 */

/**
 * Reads `c_cancelInfo`: a reason in words, or an object with `reasonCode` or `reason`, and with `cancelItems` such as
 * `{"<product id>": {"quantity": 1, "reason": "…"}}`. Source: metadata and hooks of the official social channel
 * cartridges.
 * @param {string} text
 * @param {Faults} faults
 * @returns {CancelInfo}
 */
function readCancelInfo(text, faults) {
    if (!/^\s*\{/.test(text)) {
        return { reason: text, items: null };
    }
    var info = jsonSource('c_cancelInfo', text, faults);
    var reason = input.optionalText(info, 'reasonCode', 256) || input.optionalText(info, 'reason', 256);
    if (!input.isGiven(info, 'cancelItems')) {
        return { reason: reason, items: null };
    }
    var list = input.requiredObject(info, 'cancelItems');
    var items = {};
    var reasons = [reason];
    Object.keys(list.fields).forEach(function (productId) {
        var item = input.requiredObject(list, productId);
        items[productId] = input.wholeNumber(item, 'quantity', 1, orderEvent.MAX_QUANTITY);
        reasons.push(input.optionalText(item, 'reason', 256));
    });
    return {
        reason:
            reasons.filter(function (known) {
                return known !== '';
            })[0] || '',
        items: items
    };
}

/**
 * Reads `c_shipmentsInfo`: packages by number, each with carrier, tracking number and items.
 * @param {string} text
 * @param {Faults} faults
 * @param {string} receivedAt - becomes the time of the packages, ISO 8601 UTC
 * @returns {ShippedPackage[]}
 */
function readShipmentsInfo(text, faults, receivedAt) {
    if (text === '') {
        return [];
    }
    var info = jsonSource('c_shipmentsInfo', text, faults);
    return Object.keys(info.fields).map(function (packageNo) {
        var shipment = input.requiredObject(info, packageNo);
        input.fieldsOnly(shipment, SHIPMENT_FIELDS);
        if (packageNo === '' || input.isReservedKey(packageNo)) {
            input.fault(info, packageNo, 'a package number');
        }
        return {
            packageNo: packageNo,
            carrier: input.requiredText(shipment, 'carrier', 256),
            trackingNumber: input.requiredMatch(
                shipment,
                'trackingNumber',
                256,
                orderEvent.TRACKING_NUMBER.pattern,
                orderEvent.TRACKING_NUMBER.inWords
            ),
            items: orderEvent.readItems(shipment),
            occurredAt: receivedAt
        };
    });
}

/**
 * The JSON object in a text attribute.
 * @param {string} attribute
 * @param {string} text
 * @param {Faults} faults
 * @returns {Source}
 */
function jsonSource(attribute, text, faults) {
    var value = strictJson.parseStrictly(text);
    if (!input.isObject(value) && !faults.first) {
        faults.first = outcome.rejected(
            'malformed_json',
            attribute,
            'a JSON object',
            attribute + ' is not a JSON object'
        );
    }
    return { fields: input.isObject(value) ? value : {}, path: attribute, faults: faults };
}

module.exports = {
    readCancelInfo: readCancelInfo,
    readShipmentsInfo: readShipmentsInfo
};
