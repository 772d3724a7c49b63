'use strict';

var UUIDUtils = require('dw/util/UUIDUtils');
var webPage = require('./webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').OperationForm} OperationForm */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units').Units} Units */

var UNITS = 'units-';

/**
 * Reads the form of an operation from the request. A form that is shown for the first time gets an event id.
 * @returns {OperationForm}
 */
function operationForm() {
    return {
        eventId: webPage.parameter('eventId') || 'bm-' + UUIDUtils.createUUID(),
        packageNo: webPage.parameter('packageNo'),
        carrier: webPage.parameter('carrier').trim(),
        trackingNumber: webPage.parameter('trackingNumber').trim(),
        reason: webPage.parameter('reason'),
        cancelId: webPage.parameter('cancelId'),
        units: unitsOfForm(),
        by: webPage.userName()
    };
}

/**
 * Reads the fields `units-{product id}`; an empty one counts as 0. The rules reject values that are no numbers.
 * @returns {Units}
 */
function unitsOfForm() {
    var units = {};
    var fields = request.httpParameterMap.getParameterMap(UNITS);
    var names = fields.parameterNames.iterator();
    while (names.hasNext()) {
        var productId = names.next();
        units[productId] = Number(fields.get(productId).stringValue || '0');
    }
    return units;
}

module.exports = operationForm;
