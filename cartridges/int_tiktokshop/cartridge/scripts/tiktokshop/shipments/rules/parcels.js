'use strict';

var packagesModule = require('../../lifecycle/rules/packages');
var units = require('../../lifecycle/rules/units');

/** @typedef {import('../../lifecycle/rules/packages').Packages} Packages */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * What travels with one carrier under one number: packages that share a number are one parcel, and TikTok is told of
 * them together, because it need not take the same number twice.
 * @typedef {Object} Parcel
 * @property {string} carrier
 * @property {string} trackingNumber
 * @property {string[]} packageNos
 * @property {Units} items
 * @property {string[]} packageIds - TikTok's packages, as far as they were reported before.
 */

/**
 * Puts packages together that travel together.
 * @param {Packages} packages
 * @param {{ [packageNo: string]: string }} packageIds
 * @returns {Parcel[]}
 */
function parcelsOf(packages, packageIds) {
    var parcels = [];
    packagesModule.packageNumbers(packages).forEach(function (packageNo) {
        var parcel = parcelOf(packages[packageNo], parcels);
        var packageId = packageIds[packageNo] || '';
        parcel.packageNos.push(packageNo);
        parcel.items = units.plus(parcel.items, packages[packageNo].items || {});
        if (packageId !== '' && parcel.packageIds.indexOf(packageId) < 0) {
            parcel.packageIds.push(packageId);
        }
    });
    return parcels;
}

/**
 * @param {ShippedPackage} known
 * @param {Parcel[]} parcels
 * @returns {Parcel}
 */
function parcelOf(known, parcels) {
    var same = parcels.filter(function (parcel) {
        return parcel.carrier === known.carrier && parcel.trackingNumber === known.trackingNumber;
    })[0];
    if (same) {
        return same;
    }
    var parcel = {
        carrier: known.carrier,
        trackingNumber: known.trackingNumber,
        packageNos: [],
        items: {},
        packageIds: []
    };
    parcels.push(parcel);
    return parcel;
}

/**
 * A package that has left on TikTok.
 * @typedef {Object} TikTokPackage
 * @property {string} id
 * @property {string} trackingNumber
 * @property {string} providerId
 * @property {Units} units
 */

/**
 * A parcel, and what TikTok has of it.
 * @typedef {Object} ParcelOnTikTok
 * @property {Parcel} parcel
 * @property {TikTokPackage[]} own - TikTok's packages that hold units of this parcel and of no other.
 * @property {TikTokPackage[]} shared - Those that hold units of others as well.
 * @property {Units} missing - Units that have left here and not on TikTok.
 */

/**
 * What has left here and on TikTok.
 * @typedef {Object} Comparison
 * @property {ParcelOnTikTok[]} parcels
 * @property {Units} excess - Units that have left on TikTok and not here: a package was corrected to fewer, or a person
 *     shipped there.
 */

/**
 * Compares by units what has left here with what has left on TikTok. Each unit there stands for one here: first by the
 * package it was reported in, then by its tracking number, then under any number, because a unit that has left
 * cannot leave again.
 * @param {TikTokOrder} order - as Get Order Detail gives it
 * @param {Parcel[]} parcels
 * @returns {Comparison}
 */
function compareParcels(order, parcels) {
    var made = packagesOn(order);
    var numbers = parcels.map(function (parcel) {
        return parcel.trackingNumber;
    });
    var claims = parcels.map(function (parcel) {
        return { parcel: parcel, missing: parcel.items, packageIds: [] };
    });
    var unclaimed = made.map(function (one) {
        return one.units;
    });
    var passes = [
        function (one, parcel) {
            return parcel.packageIds.indexOf(one.id) >= 0;
        },
        function (one, parcel) {
            return parcel.trackingNumber === one.trackingNumber;
        },
        function (one) {
            return numbers.indexOf(one.trackingNumber) < 0;
        },
        function () {
            return true;
        }
    ];

    passes.forEach(function (fits) {
        claims.forEach(function (claim) {
            made.forEach(function (one, index) {
                if (fits(one, claim.parcel)) {
                    unclaimed[index] = claimUnits(claim, one, unclaimed[index]);
                }
            });
        });
    });
    var known = claims.map(function (claim) {
        var holding = made.filter(function (one) {
            return claim.packageIds.indexOf(one.id) >= 0;
        });
        var isOwn = function (one) {
            return claims.every(function (other) {
                return other === claim || other.packageIds.indexOf(one.id) < 0;
            });
        };
        return {
            parcel: claim.parcel,
            own: holding.filter(isOwn),
            shared: holding.filter(function (one) {
                return !isOwn(one);
            }),
            missing: claim.missing
        };
    });
    return { parcels: known, excess: unclaimed.reduce(units.plus, {}) };
}

/**
 * @typedef {Object} Claim
 * @property {Parcel} parcel
 * @property {Units} missing
 * @property {string[]} packageIds
 */

/**
 * @param {Claim} claim
 * @param {TikTokPackage} one
 * @param {Units} unclaimed
 * @returns {Units} what is left of the package's units
 */
function claimUnits(claim, one, unclaimed) {
    var taken = units.common(claim.missing, unclaimed);
    if (units.countUnits(taken) === 0) {
        return unclaimed;
    }
    claim.missing = units.without(claim.missing, taken);
    if (claim.packageIds.indexOf(one.id) < 0) {
        claim.packageIds.push(one.id);
    }
    return units.without(unclaimed, taken);
}

/**
 * The packages that have left on TikTok, with their units.
 * @param {TikTokOrder} order
 * @returns {TikTokPackage[]}
 */
function packagesOn(order) {
    var found = [];
    order.line_items.filter(isShipped).forEach(function (line) {
        var id = line.package_id || '';
        var known = found.filter(function (one) {
            return one.id === id && one.trackingNumber === line.tracking_number;
        })[0];
        if (!known) {
            known = {
                id: id,
                trackingNumber: line.tracking_number || '',
                providerId: line.shipping_provider_id || '',
                units: {}
            };
            found.push(known);
        }
        var productId = line.seller_sku || '';
        known.units[productId] = units.unitsOf(known.units, productId) + 1;
    });
    return found;
}

/**
 * @param {TikTokLine} line
 * @returns {boolean}
 */
function isShipped(line) {
    return !!line.tracking_number;
}

module.exports = {
    parcelsOf: parcelsOf,
    compareParcels: compareParcels
};
