'use strict';

var orderState = require('../../lifecycle/rules/orderState');
var packagesModule = require('../../lifecycle/rules/packages');
var unitsModule = require('../../lifecycle/rules/units');

/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/packages').Packages} Packages */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('./patchedItems').ShippedItem} ShippedItem */

/**
 * A package while the lines of a patch fill it.
 * @typedef {ShippedPackage & { items: Units, replaces: string }} Parcel
 */

/**
 * The packages that shipped lines stand for: lines with one tracking number are one package. A line has no quantities:
 * complete means all of its units, otherwise at least one. Once all units are in packages, another number for a line
 * corrects the one package that holds it.
 * @param {ShippedItem[]} items
 * @param {OrderState} state
 * @param {Units} cancelled - units that the same patch cancels
 * @param {string} receivedAt
 * @returns {ShippedPackage[]} the packages that are new or change
 */
function packagesOfItems(items, state, cancelled, receivedAt) {
    var available = unitsModule.without(orderState.availableUnits(state), cancelled);
    var known = withAllItems(packagesModule.packagesWithTracking(state.packages), available);
    var work = {
        known: known,
        parcels: [],
        open: unitsModule.without(available, unitsIn(known)),
        receivedAt: receivedAt
    };
    items.forEach(function (item) {
        fill(work, item);
    });
    return withOldNumbers(work.parcels);
}

/**
 * @typedef {Object} Work
 * @property {Parcel[]} known
 * @property {Parcel[]} parcels - Packages that the lines touch.
 * @property {Units} open - Units that are in no package yet.
 * @property {string} receivedAt
 */

/**
 * @param {Packages} packages
 * @param {Units} available
 * @returns {Parcel[]}
 */
function withAllItems(packages, available) {
    var items = packagesModule.itemsByPackage(packages, available);
    return packagesModule.packageNumbers(packages).map(function (packageNo) {
        var known = packages[packageNo];
        return {
            packageNo: packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: unitsModule.plus(items[packageNo], {}),
            occurredAt: known.occurredAt,
            replaces: ''
        };
    });
}

/**
 * @param {Parcel[]} parcels
 * @returns {Units}
 */
function unitsIn(parcels) {
    return parcels.reduce(function (sum, parcel) {
        return unitsModule.plus(sum, parcel.items);
    }, {});
}

/**
 * @param {Work} work
 * @param {ShippedItem} item
 */
function fill(work, item) {
    var parcel = parcelFor(work, item);
    var productId = item.productId;
    var open = unitsModule.unitsOf(work.open, productId);
    var inside = unitsModule.unitsOf(parcel.items, productId);
    var holders = work.known.filter(function (one) {
        return one !== parcel && unitsModule.unitsOf(one.items, productId) > 0;
    });
    var holder = holders.length === 1 ? holders[0] : null;
    if (!item.isComplete && inside > 0) {
        return;
    }
    // The last open unit would complete the line, so a line in part corrects the package that it is in.
    if (holder && inside === 0 && (open === 0 || (!item.isComplete && open === 1))) {
        move(work, item, { from: holder, to: parcel });
        return;
    }
    var taken = Math.min(open, item.isComplete ? item.units : 1);
    work.open[productId] = open - taken;
    // Nothing is left: one unit too many, which the rules for all messages refuse.
    parcel.items[productId] = inside + taken || 1;
}

/**
 * The package with a tracking number, which may be known under another number; a new one if there is none.
 * @param {Work} work
 * @param {ShippedItem} item
 * @returns {Parcel}
 */
function parcelFor(work, item) {
    var tracking = item.tracking;
    var carrier = tracking.carrier;
    var trackingNumber = tracking.trackingNumber;
    var isMeant = function (one) {
        return one.trackingNumber === trackingNumber;
    };
    var parcel = work.parcels.filter(isMeant)[0] || work.known.filter(isMeant)[0] || newParcel(work, trackingNumber);
    parcel.carrier = carrier;
    touch(work, parcel);
    return parcel;
}

/**
 * @param {Work} work
 * @param {string} trackingNumber
 * @returns {Parcel}
 */
function newParcel(work, trackingNumber) {
    var taken = work.known.concat(work.parcels).map(function (parcel) {
        return parcel.packageNo;
    });
    var packageNo = trackingNumber;
    for (var i = 2; taken.indexOf(packageNo) >= 0; i += 1) {
        packageNo = trackingNumber + '-' + i;
    }
    return {
        packageNo: packageNo,
        carrier: '',
        trackingNumber: trackingNumber,
        items: {},
        occurredAt: work.receivedAt,
        replaces: ''
    };
}

/**
 * @param {Work} work
 * @param {Parcel} parcel
 */
function touch(work, parcel) {
    parcel.occurredAt = work.receivedAt;
    if (work.parcels.indexOf(parcel) < 0) {
        work.parcels.push(parcel);
    }
}

/**
 * Moves units of a product into the package with the corrected number.
 * @param {Work} work
 * @param {ShippedItem} shippedItem
 * @param {{ from: Parcel, to: Parcel }} values
 */
function move(work, shippedItem, values) {
    var productId = shippedItem.productId;
    var units = shippedItem.units;
    var from = values.from;
    var to = values.to;
    var moved = Math.min(unitsModule.unitsOf(from.items, productId), Math.max(units, 1));
    from.items[productId] = unitsModule.unitsOf(from.items, productId) - moved;
    to.items[productId] = unitsModule.unitsOf(to.items, productId) + moved;
    touch(work, from);
    if (unitsModule.countUnits(from.items) === 0 && work.known.indexOf(to) < 0) {
        to.replaces = from.packageNo;
    }
}

/**
 * A package whose units have all got another tracking number keeps its number, because packages do not go away.
 * @param {Parcel[]} parcels
 * @returns {ShippedPackage[]}
 */
function withOldNumbers(parcels) {
    var replaced = parcels.map(function (parcel) {
        return parcel.replaces;
    });
    return parcels
        .filter(function (parcel) {
            return replaced.indexOf(parcel.packageNo) < 0;
        })
        .map(function (parcel) {
            return {
                packageNo: parcel.replaces || parcel.packageNo,
                carrier: parcel.carrier,
                trackingNumber: parcel.trackingNumber,
                items: unitsModule.without(parcel.items, {}),
                occurredAt: parcel.occurredAt
            };
        });
}

module.exports = packagesOfItems;
