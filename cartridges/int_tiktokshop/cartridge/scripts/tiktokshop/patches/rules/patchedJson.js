'use strict';

var source = require('../../platform/rules/input/source');
var fields = require('../../platform/rules/input/fields');
var toldItems = require('../../lifecycle/rules/told/toldItems');
var toldTracking = require('../../lifecycle/rules/told/toldTracking');
var jsonFault = require('../../platform/rules/input/jsonFault');
var strictJson = require('../../platform/rules/input/strictJson');
var outcome = require('../../platform/rules/outcome');
var visible = require('../../platform/rules/visible');

/** @typedef {import('../../platform/rules/input/source').Source} Source */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/** Most characters of a reason in words; the platform keeps no more of a text attribute. */
var MAX_JSON = 4000;

/** All there is of a package, as the order has it. */
var SHIPMENT_FIELDS = ['packageNo', 'carrier', 'trackingNumber', 'items', 'occurredAt'];

/**
 * The content of `c_cancelInfo`.
 * @typedef {Object} CancelInfo
 * @property {string} reason
 * @property {Units | null} items - Units to cancel; null when it names none.
 */

/** How JSON begins that may name units: an object, a list, an object in a text, or null for what got lost on the way. */
var JSON_BEGINNING = /^\s*(\{|\[\s*["{[\]\d]|"\s*[{[]|null\s*$)/;

var CANCEL_FIELDS = ['reasonCode', 'reason', 'cancelItems'];
var CANCEL_ITEM_FIELDS = ['quantity', 'reason'];

/**
 * Reads `c_cancelInfo`: a reason in words, or an object with `reasonCode` or `reason`, and with `cancelItems` such as
 * `{"<product id>": {"quantity": 1, "reason": "…"}}`. The object may come as text. Any other JSON is a fault: taken for
 * words, a list of units would cancel the whole order. Source: metadata and hooks of the official social channel
 * cartridges.
 * @param {Source} patch
 * @returns {CancelInfo | null}
 */
function readCancelInfo(patch) {
    if (!source.isGiven(patch, 'c_cancelInfo') || patch.fields.c_cancelInfo === '') {
        return null;
    }
    var text = patch.fields.c_cancelInfo;
    if (typeof text === 'string' && !JSON_BEGINNING.test(text)) {
        return { reason: fields.optionalText(patch, 'c_cancelInfo', MAX_JSON), items: null };
    }
    var info = jsonObject(patch, 'c_cancelInfo');
    source.fieldsOnly(info, CANCEL_FIELDS);
    var reason = fields.optionalText(info, 'reasonCode', 256) || fields.optionalText(info, 'reason', 256);
    fields.notNull(info, 'cancelItems', 'units by product id, or no such field');
    if (!source.isGiven(info, 'cancelItems')) {
        return { reason: reason, items: null };
    }
    var list = fields.requiredObject(info, 'cancelItems');
    var items = {};
    var reasons = [reason];
    Object.keys(list.fields).forEach(function (productId) {
        var item = fields.requiredObject(list, productId);
        source.fieldsOnly(item, CANCEL_ITEM_FIELDS);
        if (productId === '' || productId === '__proto__') {
            source.fault(list, productId, 'a product id');
        }
        items[productId] = fields.wholeNumber(item, 'quantity', 1, toldItems.MAX_QUANTITY);
        reasons.push(fields.optionalText(item, 'reason', 256));
    });
    if (Object.keys(items).length === 0) {
        source.fault(info, 'cancelItems', 'at least one product id with its quantity');
    }
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
 * @param {Source} patch
 * @param {string} receivedAt - becomes the time of the packages, ISO 8601 UTC
 * @returns {ShippedPackage[]}
 */
function readShipmentsInfo(patch, receivedAt) {
    if (!source.isGiven(patch, 'c_shipmentsInfo') || patch.fields.c_shipmentsInfo === '') {
        return [];
    }
    var info = jsonObject(patch, 'c_shipmentsInfo');
    var checkCarrier = toldTracking.oneCarrierForEachNumber();
    return Object.keys(info.fields).map(function (packageNo) {
        var shipment = fields.requiredObject(info, packageNo);
        source.fieldsOnly(shipment, SHIPMENT_FIELDS);
        if (visible.isBlank(packageNo) || fields.isReservedKey(packageNo)) {
            source.fault(info, packageNo, 'a package number');
        }
        refuseOtherNumber(shipment, packageNo);
        var tracking = toldTracking.readTracking(shipment, 'carrier', 'trackingNumber');
        checkCarrier(shipment, tracking);
        return {
            packageNo: packageNo,
            carrier: tracking.carrier,
            trackingNumber: tracking.trackingNumber,
            items: toldItems.readItems(shipment),
            occurredAt: receivedAt
        };
    });
}

/**
 * A package may repeat the number under which it stands, but not have another one.
 * @param {Source} shipment
 * @param {string} packageNo
 */
function refuseOtherNumber(shipment, packageNo) {
    var repeated = fields.optionalText(shipment, 'packageNo', 100);
    if (repeated !== '' && repeated !== packageNo) {
        var path = source.pathOf(shipment, 'packageNo');
        var msg = path + ' is another number than the one the package stands under';
        source.refuse(
            shipment.faults,
            outcome.rejected('contradiction', path, 'the number the package stands under', msg)
        );
    }
}

/**
 * The JSON object of a field, which may be in a text.
 * @param {Source} patch
 * @param {string} name
 * @returns {Source}
 */
function jsonObject(patch, name) {
    var given = patch.fields[name];
    var value = typeof given === 'string' ? strictJson.parseStrictly(given) : given;
    if (!source.isObject(value)) {
        var isNoJson = typeof given === 'string' && value === undefined;
        var msg = name + ' is not a JSON object' + (isNoJson ? ': ' + jsonFault.whyNoJson(given) : '');
        source.refuse(patch.faults, outcome.rejected('malformed_json', name, 'a JSON object', msg));
    }
    return { fields: source.isObject(value) ? value : {}, path: name, faults: patch.faults };
}

module.exports = {
    readCancelInfo: readCancelInfo,
    readShipmentsInfo: readShipmentsInfo
};
