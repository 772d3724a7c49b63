'use strict';

var unitsModule = require('./units');
var packagesModule = require('./packages');

/** @typedef {import('./units').Units} Units */
/** @typedef {import('./packages').Packages} Packages */
/** @typedef {import('./packages').ShippedPackage} ShippedPackage */

/**
 * A product line of an order.
 * @typedef {Object} OrderedLine
 * @property {string} productId
 * @property {number} quantity
 * @property {number} amount - Price of all its units after their discounts, in minor units.
 */

/**
 * What has become of the units of one line.
 * @typedef {Object} LineUnits
 * @property {string} productId
 * @property {number} cancelled
 * @property {{ [packageNo: string]: number }} packages - Units that have left, by package number.
 */

/**
 * A line of the order that a message names itself.
 * @typedef {Object} ToldLine
 * @property {number} index - Position among the lines of the order.
 * @property {number} cancelled - All units of the line that are cancelled, whenever that was.
 * @property {string} trackingNumber - Number under which its units have left; empty for none.
 */

/**
 * Divides the units of an order among its lines; several lines may have one product. What a line was given before it
 * keeps, so a unit that has left stays where it was told, and a cancelled unit is one that has not left. Then come the
 * lines that the message names. What is left leaves from the lines in their sequence, and is cancelled in the dearest
 * lines first.
 * @param {OrderedLine[]} lines
 * @param {{ packages: Packages, cancelled: Units }} facts - packages with the units inside, and cancelled units by
 *     product
 * @param {LineUnits[]} before - what the lines were given before; empty if nothing was
 * @param {ToldLine[]} told
 * @returns {LineUnits[]}
 */
function divideUnits(lines, facts, before, told) {
    var division = {
        work: lines.map(function (line) {
            return {
                line: line,
                units: { productId: line.productId, cancelled: 0, packages: {} }
            };
        }),
        parcels: inTime(facts.packages).map(function (known) {
            return { known: known, left: unitsModule.without(known.items || {}, {}) };
        }),
        cancelled: unitsModule.without(facts.cancelled, {})
    };
    var work = division.work;
    var parcels = division.parcels;
    work.forEach(function (one, index) {
        keepGiven(division, one, before[index]);
    });
    told.forEach(function (named) {
        giveTold(division, named);
    });
    parcels.forEach(function (parcel) {
        work.forEach(function (one) {
            ship(one, parcel, one.line.quantity);
        });
    });
    if (unitsModule.countUnits(division.cancelled) > 0) {
        dearestFirst(work).forEach(function (one) {
            cancel(division, one, one.line.quantity);
        });
    }
    return work.map(function (one) {
        return one.units;
    });
}

/**
 * Packages and cancelled units to divide, and the lines that take them.
 * @typedef {Object} Division
 * @property {Work[]} work
 * @property {Parcel[]} parcels
 * @property {Units} cancelled - Cancelled units that no line has yet.
 */

/**
 * @typedef {Object} Work
 * @property {OrderedLine} line
 * @property {LineUnits} units
 */

/**
 * @typedef {Object} Parcel
 * @property {ShippedPackage} known
 * @property {Units} left - Units that no line has yet.
 */

/**
 * Gives a line what it was given before.
 * @param {Division} division
 * @param {Work} one
 * @param {LineUnits | undefined} known
 */
function keepGiven(division, one, known) {
    if (known && known.productId === one.line.productId) {
        division.parcels.forEach(function (parcel) {
            ship(one, parcel, known.packages[parcel.known.packageNo] || 0);
        });
        cancel(division, one, known.cancelled);
    }
}

/**
 * Gives a line the units that the message names for it.
 * @param {Division} division
 * @param {ToldLine} named
 */
function giveTold(division, named) {
    var one = division.work[named.index];
    if (one) {
        cancel(division, one, Math.max(named.cancelled - one.units.cancelled, 0));
        division.parcels
            .filter(function (parcel) {
                return parcel.known.trackingNumber === named.trackingNumber;
            })
            .forEach(function (parcel) {
                ship(one, parcel, one.line.quantity);
            });
    }
}

/**
 * @param {Division} division
 * @param {Work} one
 * @param {number} wanted
 */
function cancel(division, one, wanted) {
    one.units.cancelled += take(division.cancelled, one.line.productId, Math.min(wanted, openUnits(one)));
}

/**
 * @param {Work} one
 * @param {Parcel} parcel
 * @param {number} wanted
 */
function ship(one, parcel, wanted) {
    var taken = take(parcel.left, one.line.productId, Math.min(wanted, openUnits(one)));
    if (taken > 0) {
        var packageNo = parcel.known.packageNo;
        one.units.packages[packageNo] = (one.units.packages[packageNo] || 0) + taken;
    }
}

/**
 * Units of a line that have left.
 * @param {LineUnits} units
 * @returns {number}
 */
function shippedIn(units) {
    return Object.keys(units.packages).reduce(function (sum, packageNo) {
        return sum + units.packages[packageNo];
    }, 0);
}

/**
 * @param {Work} one
 * @returns {number}
 */
function openUnits(one) {
    return one.line.quantity - one.units.cancelled - shippedIn(one.units);
}

/**
 * Takes up to `wanted` units of a product from `left`.
 * @param {Units} left
 * @param {string} productId
 * @param {number} wanted
 * @returns {number}
 */
function take(left, productId, wanted) {
    var taken = Math.max(Math.min(unitsModule.unitsOf(left, productId), wanted), 0);
    left[productId] = unitsModule.unitsOf(left, productId) - taken;
    return taken;
}

/**
 * Packages in the sequence in which they left.
 * @param {Packages} packages
 * @returns {ShippedPackage[]}
 */
function inTime(packages) {
    return packagesModule
        .packageNumbers(packages)
        .map(function (packageNo) {
            return packages[packageNo];
        })
        .sort(function (one, other) {
            var key = one.occurredAt === other.occurredAt ? 'packageNo' : 'occurredAt';
            return one[key] < other[key] ? -1 : 1;
        });
}

/**
 * Lines by the price of one unit, the dearest first.
 * @template T
 * @param {T[]} all
 * @returns {T[]}
 */
function dearestFirst(all) {
    return all.slice().sort(function (one, other) {
        // Multiplied out: a price may have no exact share for each unit.
        var difference = other.line.amount * one.line.quantity - one.line.amount * other.line.quantity;
        return difference || all.indexOf(one) - all.indexOf(other);
    });
}

module.exports = {
    divideUnits: divideUnits,
    shippedIn: shippedIn,
    inTime: inTime,
    dearestFirst: dearestFirst
};
