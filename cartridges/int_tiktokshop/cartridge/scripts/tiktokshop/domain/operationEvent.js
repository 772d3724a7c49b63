'use strict';

var orderState = require('./orderState');
var packages = require('./packages');

/** A parcel that leaves: the event an OMS would send. */
function shipEvent(orderNo, state, form) {
    var parcel = {
        packageNo: nextPackageNo(state),
        carrier: form.carrier,
        trackingNumber: form.trackingNumber,
        items: itemsOf(form.units)
    };
    var isRest = packages.firstExcess(orderState.openUnits(state, state.packages), form.units) === null;
    return eventOf(orderNo, form, { status: isRest ? 'Shipped' : 'PartiallyShipped', packages: [parcel] });
}

/**
 * Another carrier or tracking number of a parcel that is known.
 * @returns null when it is not known
 */
function correctionEvent(orderNo, state, form) {
    var known = state.packages[form.packageNo];
    if (!known) {
        return null;
    }
    var parcel = { packageNo: known.packageNo, carrier: form.carrier, trackingNumber: form.trackingNumber };
    if (known.items) {
        parcel.items = itemsOf(known.items);
    }
    var status = state.status === 'CANCELLED' ? 'Shipped' : state.status;
    return eventOf(orderNo, form, { status: status, packages: [parcel] });
}

/** Units, or the order where they are all of it. */
function cancelEvent(orderNo, state, form) {
    var available = orderState.availableUnits(state);
    var isWhole = packages.countUnits(form.units) > 0 && isSame(form.units, available);
    var cancel = { reason: form.reason };
    if (!isWhole) {
        cancel.items = itemsOf(form.units);
    }
    return eventOf(orderNo, form, { status: 'CANCELLED', cancel: cancel });
}

function eventOf(orderNo, form, told) {
    told.eventId = form.eventId;
    told.orderNo = orderNo;
    return told;
}

/** A number that is no package of an OMS. */
function nextPackageNo(state) {
    var next = 1;
    while (state.packages['BM-' + next] !== undefined) {
        next += 1;
    }
    return 'BM-' + next;
}

function isSame(one, other) {
    return packages.firstExcess(one, other) === null && packages.firstExcess(other, one) === null;
}

/** Zero means none; anything that is no number is left for the contract to refuse. */
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
    shipEvent: shipEvent,
    correctionEvent: correctionEvent,
    cancelEvent: cancelEvent
};
