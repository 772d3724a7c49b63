'use strict';

var orderState = require('../../lifecycle/rules/orderState');
var packages = require('../../lifecycle/rules/packages');
var unitsModule = require('../../lifecycle/rules/units');

/** @typedef {import('./operation').OperationForm} OperationForm */
/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/**
 * An event of the OMS contract before it is checked.
 * @typedef {{ [field: string]: * }} EventInput
 */

/**
 * Units in no package, or in the package without tracking.
 * @param {OrderState} state
 * @returns {Units}
 */
function unitsToShip(state) {
    return orderState.openUnits(state, packages.packagesWithTracking(state.packages));
}

/**
 * The event that ships a package.
 * @param {string} orderNo
 * @param {OrderState} state
 * @param {OperationForm} form
 * @returns {EventInput}
 */
function shipEvent(orderNo, state, form) {
    var parcel = {
        packageNo: nextPackageNo(state),
        carrier: form.carrier,
        trackingNumber: form.trackingNumber,
        items: itemsOf(form.units)
    };
    var isRest = unitsModule.firstExcess(unitsToShip(state), form.units) === null;
    return eventOf(orderNo, form, { status: isRest ? 'Shipped' : 'PartiallyShipped', packages: [parcel] });
}

/**
 * The event that corrects carrier or tracking number of a known package.
 * @param {string} orderNo
 * @param {OrderState} state
 * @param {OperationForm} form
 * @returns {EventInput | null} null when the package is not known
 */
function correctionEvent(orderNo, state, form) {
    var told = packages.packagesWithTracking(state.packages);
    if (packages.packageNumbers(told).indexOf(form.packageNo) < 0) {
        return null;
    }
    var known = told[form.packageNo];
    var parcel = {
        packageNo: known.packageNo,
        carrier: form.carrier,
        trackingNumber: form.trackingNumber
    };
    if (known.items) {
        parcel.items = itemsOf(known.items);
    }
    var status = state.status === 'CANCELLED' ? 'Shipped' : state.status;
    return eventOf(orderNo, form, { status: status, packages: [parcel] });
}

/**
 * The event that cancels units, or the order if these are all of its units.
 * @param {string} orderNo
 * @param {OrderState} state
 * @param {OperationForm} form
 * @returns {EventInput}
 */
function cancelEvent(orderNo, state, form) {
    var available = orderState.availableUnits(state);
    var isWhole = unitsModule.countUnits(form.units) > 0 && unitsModule.sameUnits(form.units, available);
    var cancel = { reason: form.reason };
    if (!isWhole) {
        cancel.items = itemsOf(form.units);
    }
    return eventOf(orderNo, form, { status: 'CANCELLED', cancel: cancel });
}

/**
 * @param {string} orderNo
 * @param {OperationForm} form
 * @param {EventInput} told
 * @returns {EventInput}
 */
function eventOf(orderNo, form, told) {
    told.eventId = form.eventId;
    told.orderNo = orderNo;
    return told;
}

/**
 * A free package number that no OMS uses.
 * @param {OrderState} state
 * @returns {string}
 */
function nextPackageNo(state) {
    var next = 1;
    while (state.packages['BM-' + next] !== undefined) {
        next += 1;
    }
    return 'BM-' + next;
}

/**
 * Items with units other than zero. The contract rejects values that are no numbers.
 * @param {Units} units
 * @returns {object[]}
 */
function itemsOf(units) {
    return Object.keys(units)
        .filter(function (productId) {
            return units[productId] !== 0;
        })
        .map(function (productId) {
            return { productId: productId, quantity: units[productId] };
        });
}

module.exports = {
    unitsToShip: unitsToShip,
    shipEvent: shipEvent,
    correctionEvent: correctionEvent,
    cancelEvent: cancelEvent
};
