'use strict';

var inputModule = require('./input');
var isoTime = require('./isoTime');
var orderStatus = require('./orderStatus');
var outcome = require('./outcome');
var packages = require('./packages');

var MAX_QUANTITY = 1000;

/**
 * Reads one event of the OMS contract.
 * @param input - parsed JSON
 * @param receivedAt - ISO 8601 UTC; stands in for a missing `occurredAt`
 */
function parseOrderEvent(input, receivedAt) {
    if (!inputModule.isObject(input)) {
        return {
            ok: false,
            rejection: outcome.rejected('wrong_type', '', 'an event object', 'The event is not a JSON object')
        };
    }
    var faults = { first: null };
    var occurredAt = readTime(faults, input, receivedAt);
    var event = {
        orderNo: inputModule.optionalText(faults, input, '', 'orderNo', 50),
        externalOrderId: inputModule.optionalText(faults, input, '', 'externalOrderId', 50),
        message: {
            eventId: inputModule.requiredText(faults, input, '', 'eventId', 256),
            status: readStatus(faults, input),
            occurredAt: occurredAt,
            packages: readPackages(faults, input, occurredAt),
            cancelledItems: readCancelledItems(faults, input),
            reason: readReason(faults, input),
            initiator: 'SELLER'
        }
    };
    if (!faults.first && event.orderNo === '' && event.externalOrderId === '') {
        inputModule.fault(faults, 'orderNo', 'orderNo or externalOrderId', undefined);
    }
    if (faults.first) {
        return { ok: false, rejection: faults.first };
    }
    return { ok: true, event: event };
}

function readStatus(faults, input) {
    var word = inputModule.requiredText(faults, input, '', 'status', 50);
    var status = orderStatus.statusOf(word);
    if (status) {
        return status;
    }
    if (!faults.first) {
        var words = orderStatus.statusWords().join(', ');
        faults.first = outcome.rejected('unknown_status', 'status', words, 'There is no status "' + word + '"');
    }
    return 'New';
}

function readTime(faults, input, receivedAt) {
    var text = inputModule.optionalText(faults, input, '', 'occurredAt', 50);
    if (text === '') {
        return receivedAt;
    }
    var time = isoTime.parseIsoTime(text);
    if (time === null) {
        inputModule.fault(faults, 'occurredAt', 'a time with a time zone, for example 2026-11-23T10:00:00Z', text);
        return receivedAt;
    }
    return new Date(time).toISOString();
}

function readPackages(faults, input, occurredAt) {
    var seen = {};
    return inputModule.objectList(faults, input, '', 'packages', 0).map(function (item, index) {
        var path = 'packages[' + index + ']';
        var packageNo = inputModule.requiredText(faults, item, path, 'packageNo', 100);
        if (packages.unitsOf(seen, packageNo) > 0) {
            inputModule.fault(faults, inputModule.at(path, 'packageNo'), 'each package once', packageNo);
        }
        seen[packageNo] = 1;
        return {
            packageNo: packageNo,
            carrier: inputModule.requiredText(faults, item, path, 'carrier', 256),
            trackingNumber: readTrackingNumber(faults, item, path),
            items: item.items === undefined || item.items === null ? null : readItems(faults, item, path),
            occurredAt: occurredAt
        };
    });
}

/** TikTok refuses spaces, tabs and special characters in tracking numbers (code 21004012). */
function readTrackingNumber(faults, item, path) {
    var trackingNumber = inputModule.requiredText(faults, item, path, 'trackingNumber', 256);
    if (trackingNumber !== '' && !/^[A-Za-z0-9-]+$/.test(trackingNumber)) {
        inputModule.fault(faults, inputModule.at(path, 'trackingNumber'), 'letters, digits and -', trackingNumber);
    }
    return trackingNumber;
}

function readItems(faults, parent, path) {
    var units = {};
    inputModule.objectList(faults, parent, path, 'items', 1).forEach(function (item, index) {
        var itemPath = inputModule.at(path, 'items') + '[' + index + ']';
        var productId = inputModule.requiredText(faults, item, itemPath, 'productId', 100);
        var quantity = inputModule.wholeNumber(faults, item, itemPath, 'quantity', 1, MAX_QUANTITY);
        units[productId] = packages.unitsOf(units, productId) + quantity;
    });
    return units;
}

function hasCancel(input) {
    var cancel = input.cancel;
    return cancel !== undefined && cancel !== null;
}

function readCancelledItems(faults, input) {
    if (!hasCancel(input)) {
        return null;
    }
    var cancel = inputModule.requiredObject(faults, input, '', 'cancel');
    return cancel.items === undefined || cancel.items === null ? null : readItems(faults, cancel, 'cancel');
}

function readReason(faults, input) {
    return hasCancel(input)
        ? inputModule.optionalText(
              faults,
              inputModule.requiredObject(faults, input, '', 'cancel'),
              'cancel',
              'reason',
              256
          )
        : '';
}

module.exports = {
    parseOrderEvent: parseOrderEvent
};
