'use strict';

var inputModule = require('../../platform/rules/input');
var isoTime = require('../../platform/rules/isoTime');
var possibleTime = require('./possibleTime');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var outcome = require('../../platform/rules/outcome');
var unitsModule = require('../../lifecycle/rules/units');
var visible = require('../../platform/rules/visible');

/** @typedef {import('../../platform/rules/input').Source} Source */
/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../../lifecycle/rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/**
 * An event of the OMS: a message, and the order it is about.
 * @typedef {Object} OrderEvent
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {OrderMessage} message
 */

/** @typedef {{ ok: true, event: OrderEvent } | { ok: false, rejection: Outcome }} ParsedEvent */

/** Most units of one product in a message. */
var MAX_QUANTITY = 1000;

/** TikTok refuses spaces, tabs and special characters (code 21004012). */
var TRACKING_NUMBER = { pattern: /^[A-Za-z0-9-]+$/, inWords: 'letters, digits and -' };

/** All fields of an event; `ext` holds the OMS's own data. */
var EVENT_FIELDS = ['eventId', 'orderNo', 'externalOrderId', 'status', 'occurredAt', 'packages', 'cancel', 'ext'];

var PACKAGE_FIELDS = ['packageNo', 'carrier', 'trackingNumber', 'items'];
var CANCEL_FIELDS = ['reason', 'items'];
var ITEM_FIELDS = ['productId', 'quantity'];

/** Most packages in an event, and most items in a list; no order has more lines. */
var MAX_ENTRIES = 400;

/**
 * Reads one event of the OMS contract.
 * @param {*} input - parsed JSON
 * @param {string} receivedAt - ISO 8601 UTC; stands in for a missing `occurredAt`
 * @returns {ParsedEvent}
 */
function parseOrderEvent(input, receivedAt) {
    if (!inputModule.isObject(input)) {
        return {
            ok: false,
            rejection: outcome.rejected('wrong_type', '', 'an event object', 'The event is not a JSON object')
        };
    }
    var source = inputModule.sourceOf(input);
    var event = readEvent(source, receivedAt);
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, event: event };
}

/**
 * @param {Source} source
 * @param {string} receivedAt
 * @returns {OrderEvent}
 */
function readEvent(source, receivedAt) {
    inputModule.fieldsOnly(source, EVENT_FIELDS);
    var orderNo = inputModule.optionalText(source, 'orderNo', 50);
    var externalOrderId = inputModule.optionalText(source, 'externalOrderId', 50);
    if (orderNo === '' && externalOrderId === '') {
        inputModule.fault(source, 'orderNo', 'orderNo or externalOrderId');
    }
    var occurredAt = readTime(source, receivedAt);
    var status = readStatus(source);
    refuseNull(source, status);
    var cancel = inputModule.isGiven(source, 'cancel') ? inputModule.requiredObject(source, 'cancel') : null;
    if (cancel) {
        inputModule.fieldsOnly(cancel, CANCEL_FIELDS);
    }
    var event = {
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        message: {
            eventId: inputModule.requiredMatch(source, 'eventId', 256, visible.VISIBLE, 'an id that is not blank'),
            status: status,
            occurredAt: occurredAt,
            packages: readPackages(source, occurredAt),
            cancelledItems: cancel ? readItems(cancel) : null,
            reason: cancel ? inputModule.optionalText(cancel, 'reason', 256) : '',
            initiator: 'SELLER'
        }
    };
    inputModule.optionalObject(source, 'ext');
    refuseContradiction(source, event.message);
    return event;
}

/**
 * Where a missing field means all of the order, null is none: what the sender named there got lost on the way.
 * @param {Source} source
 * @param {ExternalOrderStatus} status
 */
function refuseNull(source, status) {
    if (status === 'CANCELLED') {
        inputModule.notNull(source, 'cancel', 'an object, or no such field');
    } else if (status !== 'Acknowledged') {
        inputModule.notNull(source, 'packages', 'a list of packages, or no such field');
    }
}

/**
 * Rejects what would otherwise be ignored: packages with a cancellation, or units to cancel with another status.
 * @param {Source} source
 * @param {OrderMessage} message
 */
function refuseContradiction(source, message) {
    var isCancelled = message.status === 'CANCELLED';
    if (isCancelled && message.packages.length > 0) {
        contradiction(source, 'packages', 'no packages with CANCELLED', message.status);
    }
    if (!isCancelled && message.cancelledItems !== null) {
        contradiction(source, 'cancel.items', 'units to cancel only with CANCELLED', message.status);
    }
    if (!isCancelled && message.reason !== '') {
        contradiction(source, 'cancel.reason', 'a reason only with CANCELLED', message.status);
    }
}

/**
 * @param {Source} source
 * @param {string} path
 * @param {string} expected
 * @param {string} status
 */
function contradiction(source, path, expected, status) {
    if (!source.faults.first) {
        var msg = 'The status is ' + status + ', ' + path + ' says something else';
        source.faults.first = outcome.rejected('contradiction', path, expected, msg);
    }
}

/**
 * Reads the status. An OMS cannot send `New`, which the order has from its creation.
 * @param {Source} source
 * @returns {ExternalOrderStatus}
 */
function readStatus(source) {
    var word = inputModule.requiredText(source, 'status', 50);
    var status = orderStatus.statusOf(word);
    if ((!status || status === 'New') && !source.faults.first) {
        var expected = orderStatus.statusWords().slice(1).join(', ');
        source.faults.first = outcome.rejected(
            'unknown_status',
            'status',
            expected,
            'An event cannot say "' + word + '"'
        );
    }
    return status || 'New';
}

/**
 * @param {Source} source
 * @param {string} receivedAt
 * @returns {string}
 */
function readTime(source, receivedAt) {
    var text = inputModule.optionalText(source, 'occurredAt', 50);
    var time = text === '' ? null : isoTime.parseIsoTime(text);
    if (time !== null) {
        return new Date(time).toISOString();
    }
    if (isoTime.isInNoZone(text)) {
        source.faults.first =
            source.faults.first || possibleTime.impossibleTime('a time zone that exists', 'has no such time zone');
    } else if (text !== '') {
        inputModule.fault(source, 'occurredAt', 'a time with a time zone, for example 2026-11-23T10:00:00Z');
    }
    return receivedAt;
}

/**
 * @param {Source} source
 * @param {string} occurredAt
 * @returns {ShippedPackage[]}
 */
function readPackages(source, occurredAt) {
    var numbers = [];
    var checkCarrier = oneCarrierForEachNumber();
    return inputModule.objectList(source, 'packages', 0, MAX_ENTRIES).map(function (parcel) {
        inputModule.fieldsOnly(parcel, PACKAGE_FIELDS);
        var packageNo = inputModule.requiredKey(parcel, 'packageNo', 100);
        if (packageNo !== '' && visible.isBlank(packageNo)) {
            inputModule.fault(parcel, 'packageNo', 'a package number that is not blank');
        }
        if (numbers.indexOf(packageNo) >= 0 && !source.faults.first) {
            var path = inputModule.pathOf(parcel, 'packageNo');
            var msg = path + ' is the number of a package before it';
            source.faults.first = outcome.rejected('contradiction', path, 'each package once', msg);
        }
        numbers.push(packageNo);
        var tracking = readTracking(parcel, 'carrier', 'trackingNumber');
        checkCarrier(parcel, tracking);
        return {
            packageNo: packageNo,
            carrier: tracking.carrier,
            trackingNumber: tracking.trackingNumber,
            items: readItems(parcel),
            occurredAt: occurredAt
        };
    });
}

/**
 * Carrier and tracking number of a package.
 * @typedef {Object} Tracking
 * @property {string} carrier
 * @property {string} trackingNumber
 */

/**
 * Checks the packages of a message one after the other: they may travel under one number, but not with two carriers.
 * @returns {(parcel: Source, tracking: Tracking) => void} notes a package, and a fault if one before it has another
 *     carrier
 */
function oneCarrierForEachNumber() {
    var carriers = {};
    return function (parcel, _ref) {
        var carrier = _ref.carrier,
            trackingNumber = _ref.trackingNumber;
        var key = 'number ' + trackingNumber;
        var known = carriers[key];
        if (known !== undefined && known !== carrier && !parcel.faults.first) {
            var path = inputModule.pathOf(parcel, 'carrier');
            var msg = path + ' differs from that of a package with the same tracking number';
            parcel.faults.first = outcome.rejected('contradiction', path, 'one carrier for each tracking number', msg);
        }
        carriers[key] = carrier;
    };
}

/**
 * Carrier and tracking number of a package, by the names that a message has for them.
 * @param {Source} source
 * @param {string} carrierName
 * @param {string} numberName
 * @returns {Tracking}
 */
function readTracking(source, carrierName, numberName) {
    var pattern = TRACKING_NUMBER.pattern,
        inWords = TRACKING_NUMBER.inWords;
    return {
        carrier: inputModule.requiredMatch(source, carrierName, 256, visible.VISIBLE, 'a carrier'),
        trackingNumber: inputModule.requiredMatch(source, numberName, 256, pattern, inWords)
    };
}

/**
 * Units by product; null where they are not named, which means all of them.
 * @param {Source} parent
 * @returns {Units | null}
 */
function readItems(parent) {
    inputModule.notNull(parent, 'items', 'a list of items, or no such field');
    if (!inputModule.isGiven(parent, 'items')) {
        return null;
    }
    var units = {};
    inputModule.objectList(parent, 'items', 1, MAX_ENTRIES).forEach(function (item) {
        inputModule.fieldsOnly(item, ITEM_FIELDS);
        var productId = inputModule.requiredProductId(item, 'productId');
        units[productId] =
            unitsModule.unitsOf(units, productId) + inputModule.wholeNumber(item, 'quantity', 1, MAX_QUANTITY);
    });
    return units;
}

module.exports = {
    MAX_QUANTITY: MAX_QUANTITY,
    TRACKING_NUMBER: TRACKING_NUMBER,
    EVENT_FIELDS: EVENT_FIELDS,
    PACKAGE_FIELDS: PACKAGE_FIELDS,
    CANCEL_FIELDS: CANCEL_FIELDS,
    ITEM_FIELDS: ITEM_FIELDS,
    parseOrderEvent: parseOrderEvent,
    oneCarrierForEachNumber: oneCarrierForEachNumber,
    readTracking: readTracking,
    readItems: readItems
};
