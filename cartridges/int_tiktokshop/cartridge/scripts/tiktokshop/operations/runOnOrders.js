'use strict';

var orderState = require('../lifecycle/store/orderState');
var units = require('../lifecycle/rules/units');
var outcomeModule = require('../platform/rules/outcome');
var listOrders = require('./listOrders');
var refreshFigures = require('./refreshFigures');
var runOperation = require('./runOperation');
var operationEvent = require('./rules/operationEvent');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./rules/operation').Effect} Effect */
/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('./rules/shipList').ShipLine} ShipLine */

/** Operations that can be run on several orders at once: they need nothing but the order. */
var NAMES = ['release', 'retry', 'handled'];

/**
 * Name of an operation on several orders.
 * @typedef {(typeof NAMES)[number]} BulkName
 */

/**
 * What an operation would do, or has done, to one of several orders.
 * @typedef {Object} OrderResult
 * @property {string} orderNo
 * @property {Outcome} outcome
 * @property {Effect[]} effects
 */

/**
 * An operation on several orders by its name, or null.
 * @param {string} name
 * @returns {BulkName | null}
 */
function bulkNamed(name) {
    return (
        NAMES.filter(function (known) {
            return known === name;
        })[0] || null
    );
}

/**
 * Previews an operation on several orders.
 * @param {BulkName} name
 * @param {string[]} orderNos
 * @returns {OrderResult[]}
 */
function previewOnOrders(name, orderNos) {
    return orderNos.map(function (orderNo) {
        return resultOf(orderNo, runOperation.previewOperation(name, orderNo, formOf('')));
    });
}

/**
 * Runs an operation on several orders, each in a transaction of its own: one that is refused stops no other.
 * @param {BulkName} name
 * @param {string[]} orderNos
 * @param {string} by
 * @returns {OrderResult[]}
 */
function runOnOrders(name, orderNos, by) {
    var results = orderNos.map(function (orderNo) {
        return {
            orderNo: orderNo,
            outcome: runOperation.operate(name, orderNo, formOf(by)),
            effects: []
        };
    });
    refreshFigures();
    return results;
}

/**
 * Previews what a pasted list ships: of each order all units that are open.
 * @param {ShipLine[]} lines
 * @returns {OrderResult[]}
 */
function previewShipments(lines) {
    return lines.map(function (line) {
        return eachLine(
            line,
            function (orderNo, form) {
                return resultOf(orderNo, runOperation.previewOperation('ship', orderNo, form));
            },
            ''
        );
    });
}

/**
 * Ships the parcels of a pasted list. The same line sent twice ships once.
 * @param {ShipLine[]} lines
 * @param {string} by
 * @returns {OrderResult[]}
 */
function shipList(lines, by) {
    var run = function (orderNo, form) {
        return {
            orderNo: orderNo,
            outcome: runOperation.operate('ship', orderNo, form),
            effects: []
        };
    };
    var results = lines.map(function (line) {
        return eachLine(line, run, by);
    });
    refreshFigures();
    return results;
}

/**
 * @param {ShipLine} line
 * @param {(orderNo: string, form: OperationForm) => OrderResult} take
 * @param {string} by
 * @returns {OrderResult}
 */
function eachLine(line, take, by) {
    if (line.problem !== '') {
        return { orderNo: line.orderNo, outcome: wrongLine(line), effects: [] };
    }
    var known = listOrders.orderNumbered(line.orderNo);
    if (!known) {
        return resultOf(line.orderNo, null);
    }
    var form = formOf(by);
    var orderNo = known.order.orderNo;
    form.eventId = 'bm-list-' + orderNo + '-' + line.trackingNumber;
    form.carrier = line.carrier;
    form.trackingNumber = line.trackingNumber;
    form.units = operationEvent.unitsToShip(orderState.getState(known.order, known.entry));
    return units.countUnits(form.units) > 0
        ? take(orderNo, form)
        : { orderNo: orderNo, outcome: nothingLeft(), effects: [] };
}

/** @returns {Outcome} */
function nothingLeft() {
    return outcomeModule.rejected(
        'too_many_units',
        'list',
        'an order with open units',
        'No units of the order are left to ship'
    );
}

/**
 * @param {ShipLine} line
 * @returns {Outcome}
 */
function wrongLine(line) {
    return line.problem === 'twice'
        ? outcomeModule.rejected('contradiction', 'list', 'one line for each order', 'Two lines name this order')
        : outcomeModule.rejected(
              'missing_field',
              'list',
              'order, carrier and tracking number',
              'Line ' + line.line + ' has not three'
          );
}

/**
 * @param {string} orderNo
 * @param {Preview | null} preview
 * @returns {OrderResult}
 */
function resultOf(orderNo, preview) {
    var outcome = outcomeModule.rejected('order_not_found', 'orderNo', 'a TikTok Shop order', 'There is no such order');
    return { orderNo: orderNo, outcome: preview ? preview.outcome : outcome, effects: preview ? preview.effects : [] };
}

/**
 * @param {string} by
 * @returns {OperationForm}
 */
function formOf(by) {
    return {
        eventId: '',
        packageNo: '',
        carrier: '',
        trackingNumber: '',
        reason: '',
        cancelId: '',
        units: {},
        by: by
    };
}

module.exports = {
    bulkNamed: bulkNamed,
    previewOnOrders: previewOnOrders,
    runOnOrders: runOnOrders,
    previewShipments: previewShipments,
    shipList: shipList
};
