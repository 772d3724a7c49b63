'use strict';

/**
 * Stands in for packages that nobody has told of, when an order is said to have left: it holds the units that are in no
 * other package. An OMS cannot use this number.
 */
var UNTOLD = '';

/** The package of units that are said to have left without carrier and tracking number. */
function untoldPackage(occurredAt) {
    return { packageNo: UNTOLD, carrier: '', trackingNumber: '', items: null, occurredAt: occurredAt };
}

/** The packages that somebody has told of. */
function toldPackages(packages) {
    var told = {};
    packageNumbers(packages).forEach(function (packageNo) {
        if (packageNo !== UNTOLD) {
            told[packageNo] = packages[packageNo];
        }
    });
    return told;
}

/** Packages without the untold one, once all units are in others. */
function withoutEmptyUntold(packages, available) {
    var told = toldPackages(packages);
    var isNeeded = countUnits(without(available, shippedUnits(told, available))) > 0;
    return isNeeded ? packages : told;
}

/** Sum of all units. */
function countUnits(units) {
    return Object.keys(units).reduce(function (sum, productId) {
        return sum + unitsOf(units, productId);
    }, 0);
}

/** Units of one product. */
function unitsOf(units, productId) {
    var count = units[productId];
    // A product may be called like a member that every object has.
    return typeof count === 'number' ? count : 0;
}

/** What is left of `from` without `taken`; never below zero. */
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

/** Both together. */
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

/** The first product of which `wanted` has more than `available`; null if there is none. */
function firstExcess(wanted, available) {
    var excess = Object.keys(wanted).filter(function (productId) {
        return unitsOf(wanted, productId) > unitsOf(available, productId);
    });
    return excess[0] === undefined ? null : excess[0];
}

/** Package numbers in a fixed order, so that the same packages always give the same answer. */
function packageNumbers(packages) {
    return Object.keys(packages).sort();
}

/**
 * Units in each package. Packages without items share what the others leave: the first takes all of it.
 * @param available - units ordered and not cancelled
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

/** The first package that holds no unit; null if there is none. */
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
 * @param time - ISO 8601 UTC
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

/** Units that have left, of all packages. */
function shippedUnits(packages, available) {
    var byPackage = itemsByPackage(packages, available);
    return packageNumbers(packages).reduce(function (sum, packageNo) {
        return plus(sum, byPackage[packageNo]);
    }, {});
}

/** Whether two packages say the same. */
function samePackage(one, other) {
    return sameTracking(one, other) && sameItems(one.items, other.items);
}

/** Whether two packages travel under the same number. */
function sameTracking(one, other) {
    return one.carrier === other.carrier && one.trackingNumber === other.trackingNumber;
}

function sameItems(one, other) {
    if (one === null || other === null) {
        return one === other;
    }
    return sameUnits(one, other);
}

/** Whether both are the same units. */
function sameUnits(one, other) {
    return firstExcess(one, other) === null && firstExcess(other, one) === null;
}

/** Puts packages of a message into those known: each adds or replaces, unless what is known happened later. */
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
