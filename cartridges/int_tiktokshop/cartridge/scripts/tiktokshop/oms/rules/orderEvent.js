'use strict';

var sourceModule = require('../../platform/rules/input/source');
var fields = require('../../platform/rules/input/fields');
var isoTime = require('../../platform/rules/isoTime');
var possibleTime = require('./possibleTime');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var outcome = require('../../platform/rules/outcome');
var visible = require('../../platform/rules/visible');
var eventId = require('./eventId');
var toldItems = require('../../lifecycle/rules/told/toldItems');
var toldTracking = require('../../lifecycle/rules/told/toldTracking');

/** @typedef {import('../../platform/rules/input/source').Source} Source */
/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../../lifecycle/rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */

/**
 * An event of the OMS: a message, and the order it is about.
 * @typedef {Object} OrderEvent
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {OrderMessage} message
 */

/** @typedef {{ ok: true, event: OrderEvent } | { ok: false, rejection: Outcome }} ParsedEvent */

/** All fields of an event; `ext` holds the OMS's own data. */
var EVENT_FIELDS = ['eventId', 'orderNo', 'externalOrderId', 'status', 'occurredAt', 'packages', 'cancel', 'ext'];

var PACKAGE_FIELDS = ['packageNo', 'carrier', 'trackingNumber', 'items'];
var CANCEL_FIELDS = ['reason', 'items'];

/**
 * Reads one event of the OMS contract.
 * @param {*} input - parsed JSON
 * @param {string} receivedAt - ISO 8601 UTC; stands in for a missing `occurredAt`
 * @returns {ParsedEvent}
 */
function parseOrderEvent(input, receivedAt) {
    if (!sourceModule.isObject(input)) {
        return {
            ok: false,
            rejection: outcome.rejected('wrong_type', '', 'an event object', 'The event is not a JSON object')
        };
    }
    var source = sourceModule.sourceOf(input);
    var event = readEvent(source, receivedAt);
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, event: event };
}

/**
 * @param {Source} source
 * @param {string} receivedAt
 * @returns {OrderEvent}
 */
function readEvent(source, receivedAt) {
    sourceModule.fieldsOnly(source, EVENT_FIELDS);
    var orderNo = fields.optionalText(source, 'orderNo', 50);
    var externalOrderId = fields.optionalText(source, 'externalOrderId', 50);
    if (orderNo === '' && externalOrderId === '') {
        sourceModule.fault(source, 'orderNo', 'orderNo or externalOrderId');
    }
    var toldAt = readTime(source);
    var occurredAt = toldAt || receivedAt;
    var status = readStatus(source);
    refuseNull(source, status);
    var cancel = sourceModule.isGiven(source, 'cancel') ? fields.requiredObject(source, 'cancel') : null;
    if (cancel) {
        sourceModule.fieldsOnly(cancel, CANCEL_FIELDS);
    }
    var event = {
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        message: {
            eventId: fields.requiredMatch(source, 'eventId', eventId.LONGEST_EVENT_ID, eventId.EVENT_ID),
            status: status,
            occurredAt: occurredAt,
            packages: readPackages(source, occurredAt),
            cancelledItems: cancel ? toldItems.readItems(cancel) : null,
            reason: cancel ? fields.optionalText(cancel, 'reason', 256) : '',
            initiator: 'SELLER'
        }
    };
    if (toldAt === '') {
        event.message.isUntimed = true;
    }
    fields.optionalObject(source, 'ext');
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
        fields.notNull(source, 'cancel', 'an object, or no such field');
    } else if (orderStatus.saysShipped(status)) {
        fields.notNull(source, 'packages', 'a list of packages, or no such field');
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
    var msg = path + ' contradicts the status ' + status;
    sourceModule.refuse(source.faults, outcome.rejected('contradiction', path, expected, msg));
}

/**
 * Reads the status. An OMS cannot send `New`, which the order has from its creation.
 * @param {Source} source
 * @returns {ExternalOrderStatus}
 */
function readStatus(source) {
    var word = fields.requiredText(source, 'status', 50);
    var status = orderStatus.statusOf(word);
    if (!status || status === 'New') {
        var expected = orderStatus.statusWords().slice(1).join(', ');
        sourceModule.refuse(
            source.faults,
            outcome.rejected('unknown_status', 'status', expected, 'An event cannot say "' + word + '"')
        );
    }
    return status || 'New';
}

/**
 * ISO 8601 UTC; empty where the sender tells no time.
 * @param {Source} source
 * @returns {string}
 */
function readTime(source) {
    var text = fields.optionalText(source, 'occurredAt', 50);
    var time = text === '' ? null : isoTime.parseIsoTime(text);
    if (time !== null) {
        return new Date(time).toISOString();
    }
    if (isoTime.isInNoZone(text)) {
        sourceModule.refuse(
            source.faults,
            possibleTime.impossibleTime('a time zone that exists', 'has no such time zone')
        );
    } else if (text !== '') {
        sourceModule.fault(source, 'occurredAt', 'a time with a time zone, for example 2026-11-23T10:00:00Z');
    }
    return '';
}

/**
 * @param {Source} source
 * @param {string} occurredAt
 * @returns {ShippedPackage[]}
 */
function readPackages(source, occurredAt) {
    var numbers = [];
    var checkCarrier = toldTracking.oneCarrierForEachNumber();
    return fields.objectList(source, 'packages', 0, toldItems.MAX_ENTRIES).map(function (parcel) {
        sourceModule.fieldsOnly(parcel, PACKAGE_FIELDS);
        var packageNo = fields.requiredKey(parcel, 'packageNo', 100);
        if (packageNo !== '' && visible.isBlank(packageNo)) {
            sourceModule.fault(parcel, 'packageNo', 'a package number that is not blank');
        }
        if (numbers.indexOf(packageNo) >= 0) {
            var path = sourceModule.pathOf(parcel, 'packageNo');
            var msg = path + ' is the number of a package before it';
            sourceModule.refuse(source.faults, outcome.rejected('contradiction', path, 'each package once', msg));
        }
        numbers.push(packageNo);
        var tracking = toldTracking.readTracking(parcel, 'carrier', 'trackingNumber');
        checkCarrier(parcel, tracking);
        return {
            packageNo: packageNo,
            carrier: tracking.carrier,
            trackingNumber: tracking.trackingNumber,
            items: toldItems.readItems(parcel),
            occurredAt: occurredAt
        };
    });
}

module.exports = {
    EVENT_FIELDS: EVENT_FIELDS,
    PACKAGE_FIELDS: PACKAGE_FIELDS,
    CANCEL_FIELDS: CANCEL_FIELDS,
    parseOrderEvent: parseOrderEvent
};
