'use strict';

/**
 * Units by product id.
 * @typedef {{ [productId: string]: number }} Units
 */

/**
 * A parcel that has left.
 * @typedef {Object} ShippedPackage
 * @property {string} packageNo
 * @property {string} carrier
 * @property {string} trackingNumber
 * @property {Units | null} items - Units in it; null means all units that are in no other package.
 * @property {string} occurredAt - ISO 8601 UTC; when it left, or when we heard of it.
 */

/**
 * Packages by number.
 * @typedef {{ [packageNo: string]: ShippedPackage }} Packages
 */

/**
 * Stands in for packages that nobody has told of, when an order is said to have left: it holds the units that are in no
 * other package. An OMS cannot use this number.
 */
var UNTOLD = '';

/**
 * The package of units that are said to have left without carrier and tracking number.
 * @param {string} occurredAt
 * @returns {ShippedPackage}
 */
function untoldPackage(occurredAt) {
    return { packageNo: UNTOLD, carrier: '', trackingNumber: '', items: null, occurredAt: occurredAt };
}

/**
 * The packages that somebody has told of.
 * @param {Packages} packages
 * @returns {Packages}
 */
function toldPackages(packages) {
    var told = {};
    packageNumbers(packages).forEach(function (packageNo) {
        if (packageNo !== UNTOLD) {
            told[packageNo] = packages[packageNo];
        }
    });
    return told;
}

/**
 * Packages without the untold one, once all units are in others.
 * @param {Packages} packages
 * @param {Units} available
 * @returns {Packages}
 */
function withoutEmptyUntold(packages, available) {
    var told = toldPackages(packages);
    var isNeeded = countUnits(without(available, shippedUnits(told, available))) > 0;
    return isNeeded ? packages : told;
}

/**
 * Sum of all units.
 * @param {Units} units
 * @returns {number}
 */
function countUnits(units) {
    return Object.keys(units).reduce(function (sum, productId) {
        return sum + unitsOf(units, productId);
    }, 0);
}

/**
 * Units as texts name them, for example `2 of 701643632930`.
 * @param {Units} units
 * @returns {string}
 */
function unitsInWords(units) {
    return Object.keys(units)
        .map(function (productId) {
            return unitsOf(units, productId) + ' of ' + productId;
        })
        .join(', ');
}

/**
 * Units of one product.
 * @param {Units} units
 * @param {string} productId
 * @returns {number}
 */
function unitsOf(units, productId) {
    var count = units[productId];
    // A product may be called like a member that every object has.
    return typeof count === 'number' ? count : 0;
}

/**
 * What is left of `from` without `taken`; never below zero.
 * @param {Units} from
 * @param {Units} taken
 * @returns {Units}
 */
function without(from, taken) {
    var rest = {};
    Object.keys(from).forEach(function (productId) {
        var left = unitsOf(from, productId) - unitsOf(taken, productId);
        if (left > 0) {
            rest[productId] = left;
        }
    });
    return rest;
}

/**
 * Both together.
 * @param {Units} one
 * @param {Units} other
 * @returns {Units}
 */
function plus(one, other) {
    var sum = {};
    Object.keys(one).forEach(function (productId) {
        sum[productId] = unitsOf(one, productId);
    });
    Object.keys(other).forEach(function (productId) {
        sum[productId] = unitsOf(sum, productId) + unitsOf(other, productId);
    });
    return sum;
}

/**
 * The first product of which `wanted` has more than `available`; null if there is none.
 * @param {Units} wanted
 * @param {Units} available
 * @returns {string | null}
 */
function firstExcess(wanted, available) {
    var excess = Object.keys(wanted).filter(function (productId) {
        return unitsOf(wanted, productId) > unitsOf(available, productId);
    });
    return excess[0] === undefined ? null : excess[0];
}

/**
 * Package numbers in a fixed order, so that the same packages always give the same answer.
 * @param {Packages} packages
 * @returns {string[]}
 */
function packageNumbers(packages) {
    return Object.keys(packages).sort();
}

/**
 * Units in each package. Packages without items share what the others leave: the first takes all of it.
 * @param {Packages} packages
 * @param {Units} available - units ordered and not cancelled
 * @returns {{ [packageNo: string]: Units }}
 */
function itemsByPackage(packages, available) {
    var result = {};
    var rest = available;
    packageNumbers(packages).forEach(function (packageNo) {
        var items = packages[packageNo].items;
        if (items) {
            result[packageNo] = items;
            rest = without(rest, items);
        }
    });
    packageNumbers(packages).forEach(function (packageNo) {
        if (!result[packageNo]) {
            result[packageNo] = rest;
            rest = {};
        }
    });
    return result;
}

/**
 * The first package that holds no unit; null if there is none.
 * @param {Packages} packages
 * @param {Units} available
 * @returns {string | null}
 */
function emptyPackage(packages, available) {
    var byPackage = itemsByPackage(packages, available);
    var empty = packageNumbers(packages).filter(function (packageNo) {
        return countUnits(byPackage[packageNo]) === 0;
    });
    return empty[0] === undefined ? null : empty[0];
}

/**
 * Packages whose units can no longer be cancelled at a time: they left before it, or name what they hold. What left
 * later with "the rest" left without the units that were cancelled by then, even if we hear of that afterwards.
 * @param {Packages} packages
 * @param {string} time - ISO 8601 UTC
 * @returns {Packages}
 */
function packagesBefore(packages, time) {
    var before = {};
    packageNumbers(packages).forEach(function (packageNo) {
        var known = packages[packageNo];
        if (known.items || known.occurredAt <= time) {
            before[packageNo] = known;
        }
    });
    return before;
}

/**
 * Units that have left, of all packages.
 * @param {Packages} packages
 * @param {Units} available
 * @returns {Units}
 */
function shippedUnits(packages, available) {
    var byPackage = itemsByPackage(packages, available);
    return packageNumbers(packages).reduce(function (sum, packageNo) {
        return plus(sum, byPackage[packageNo]);
    }, {});
}

/**
 * Whether two packages say the same.
 * @param {ShippedPackage} one
 * @param {ShippedPackage} other
 * @returns {boolean}
 */
function samePackage(one, other) {
    return sameTracking(one, other) && sameItems(one.items, other.items);
}

/**
 * Whether two packages travel under the same number.
 * @param {ShippedPackage} one
 * @param {ShippedPackage} other
 * @returns {boolean}
 */
function sameTracking(one, other) {
    return one.carrier === other.carrier && one.trackingNumber === other.trackingNumber;
}

/**
 * @param {Units | null} one
 * @param {Units | null} other
 * @returns {boolean}
 */
function sameItems(one, other) {
    if (one === null || other === null) {
        return one === other;
    }
    return sameUnits(one, other);
}

/**
 * Whether both are the same units.
 * @param {Units} one
 * @param {Units} other
 * @returns {boolean}
 */
function sameUnits(one, other) {
    return firstExcess(one, other) === null && firstExcess(other, one) === null;
}

/**
 * What a message makes of the packages known before.
 * @typedef {Object} MergedPackages
 * @property {Packages} packages
 * @property {string[]} added
 * @property {string[]} corrected
 * @property {boolean} hasOlder - Whether the message told something of a package that is older than what was known of
 *     it.
 */

/**
 * Puts packages of a message into those known: each adds or replaces, unless what is known happened later.
 * @param {Packages} known
 * @param {ShippedPackage[]} told
 * @returns {MergedPackages}
 */
function mergePackages(known, told) {
    var merged = { packages: {}, added: [], corrected: [], hasOlder: false };
    packageNumbers(known).forEach(function (packageNo) {
        merged.packages[packageNo] = known[packageNo];
    });
    told.forEach(function (candidate) {
        mergePackage(merged, candidate);
    });
    return merged;
}

/**
 * @param {MergedPackages} merged
 * @param {ShippedPackage} candidate
 */
function mergePackage(merged, candidate) {
    var before = merged.packages[candidate.packageNo];
    if (!before) {
        merged.added.push(candidate.packageNo);
        merged.packages[candidate.packageNo] = candidate;
    } else if (candidate.occurredAt < before.occurredAt) {
        merged.hasOlder = true;
    } else if (!samePackage(before, candidate)) {
        merged.corrected.push(candidate.packageNo);
        merged.packages[candidate.packageNo] = candidate;
    }
}

module.exports = {
    UNTOLD: UNTOLD,
    untoldPackage: untoldPackage,
    toldPackages: toldPackages,
    withoutEmptyUntold: withoutEmptyUntold,
    countUnits: countUnits,
    unitsInWords: unitsInWords,
    unitsOf: unitsOf,
    without: without,
    plus: plus,
    firstExcess: firstExcess,
    packageNumbers: packageNumbers,
    itemsByPackage: itemsByPackage,
    emptyPackage: emptyPackage,
    packagesBefore: packagesBefore,
    shippedUnits: shippedUnits,
    samePackage: samePackage,
    sameTracking: sameTracking,
    sameUnits: sameUnits,
    mergePackages: mergePackages
};
