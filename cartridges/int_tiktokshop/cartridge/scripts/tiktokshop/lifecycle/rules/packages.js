'use strict';

var units = require('./units');
var lists = require('../../platform/rules/lists');
var members = require('../../platform/rules/members');

/** @typedef {import('./units').Units} Units */

/**
 * A package that has shipped.
 * @typedef {Object} ShippedPackage
 * @property {string} packageNo
 * @property {string} carrier
 * @property {string} trackingNumber
 * @property {Units | null} items - Units in the package; null means all units that are in no other package.
 * @property {string} occurredAt - When it shipped, or when we learned of it; ISO 8601 UTC.
 * @property {string} [repeatedAt] - When a message last told the same of it again, ISO 8601 UTC: a correction from
 *     before that is late.
 * @property {string[]} [formerNumbers] - Tracking numbers that it had before, latest first: until TikTok hears of a
 *     correction, it shows one of them.
 */

/**
 * How a parcel can be found at its carrier.
 * @typedef {Pick<ShippedPackage, 'carrier' | 'trackingNumber'>} Tracking
 */

/**
 * Packages by number.
 * @typedef {{ [packageNo: string]: ShippedPackage }} Packages
 */

/**
 * Number of the package without tracking: it holds the units that are said to have shipped but that no message has put
 * in a package. An OMS cannot use this number.
 */
var WITHOUT_TRACKING = '';

/**
 * The package of units that are said to have shipped without carrier and tracking number.
 * @param {string} occurredAt
 * @returns {ShippedPackage}
 */
function packageWithoutTracking(occurredAt) {
    return { packageNo: WITHOUT_TRACKING, carrier: '', trackingNumber: '', items: null, occurredAt: occurredAt };
}

/**
 * The packages that a message has named: all but the one without tracking.
 * @param {Packages} packages
 * @returns {Packages}
 */
function packagesWithTracking(packages) {
    var told = {};
    packageNumbers(packages).forEach(function (packageNo) {
        if (packageNo !== WITHOUT_TRACKING) {
            told[packageNo] = packages[packageNo];
        }
    });
    return told;
}

/**
 * Removes the package without tracking once all units are in other packages.
 * @param {Packages} packages
 * @param {Units} available
 * @returns {Packages}
 */
function dropPackageWithoutTracking(packages, available) {
    if (!packages[WITHOUT_TRACKING]) {
        return packages;
    }
    var told = packagesWithTracking(packages);
    var isNeeded = units.countUnits(units.without(available, shippedUnits(told, available))) > 0;
    return isNeeded ? packages : told;
}

/**
 * Package numbers, sorted: the same packages always give the same result.
 * @param {Packages} packages
 * @returns {string[]}
 */
function packageNumbers(packages) {
    return Object.keys(packages).sort();
}

/**
 * Units in each package. The first package without items gets all units that no other package has.
 * @param {Packages} packages
 * @param {Units} available - units ordered and not cancelled
 * @returns {{ [packageNo: string]: Units }}
 */
function itemsByPackage(packages, available) {
    var result = {};
    var numbers = packageNumbers(packages);
    var rest = available;
    numbers.forEach(function (packageNo) {
        var items = packages[packageNo].items;
        if (items) {
            result[packageNo] = items;
            rest = units.without(rest, items);
        }
    });
    numbers.forEach(function (packageNo) {
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
        return units.countUnits(byPackage[packageNo]) === 0;
    });
    return empty[0] === undefined ? null : empty[0];
}

/**
 * Packages whose units could no longer be cancelled at a time: they had shipped, or they name their items. A later
 * package with "the rest" shipped without the units that were cancelled before it, even if we learn of the
 * cancellation afterwards.
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
 * Units that have shipped, in all packages together.
 * @param {Packages} packages
 * @param {Units} available
 * @returns {Units}
 */
function shippedUnits(packages, available) {
    var byPackage = itemsByPackage(packages, available);
    return packageNumbers(packages).reduce(function (sum, packageNo) {
        return units.plus(sum, byPackage[packageNo]);
    }, {});
}

/**
 * Whether two packages have the same tracking and the same units.
 * @param {ShippedPackage} one
 * @param {ShippedPackage} other
 * @returns {boolean}
 */
function samePackage(one, other) {
    return sameTracking(one, other) && sameItems(one.items, other.items);
}

/**
 * Whether both have the same carrier and tracking number.
 * @param {Tracking} one
 * @param {Tracking} other
 * @returns {boolean}
 */
function sameTracking(one, other) {
    return one.carrier === other.carrier && one.trackingNumber === other.trackingNumber;
}

/** Former numbers that a package keeps: TikTok may not have heard of several corrections. */
var MOST_FORMER = 10;

/**
 * @param {ShippedPackage} parcel
 * @returns {string[]}
 */
function trackingNumbersOf(parcel) {
    return [parcel.trackingNumber].concat(parcel.formerNumbers || []);
}

/**
 * Whether a package has a tracking number, or had it before.
 * @param {ShippedPackage} parcel
 * @param {string} trackingNumber
 * @returns {boolean}
 */
function hasNumber(parcel, trackingNumber) {
    var wanted = plainNumber(trackingNumber);
    return trackingNumbersOf(parcel).some(function (number) {
        return plainNumber(number) === wanted;
    });
}

/**
 * A tracking number to compare: TikTok may write it without blanks and signs, or in other letters.
 * @param {string} trackingNumber
 * @returns {string}
 */
function plainNumber(trackingNumber) {
    return trackingNumber.replace(/[^0-9a-z]/gi, '').toUpperCase() || trackingNumber;
}

/**
 * A package that takes the place of another one, and keeps its tracking numbers as former ones.
 * @param {ShippedPackage} before
 * @param {ShippedPackage} parcel
 * @returns {ShippedPackage}
 */
function inPlaceOf(before, parcel) {
    var numbers = lists.unique(trackingNumbersOf(parcel).concat(trackingNumbersOf(before)));
    if (numbers.length === 1) {
        return parcel;
    }
    return {
        packageNo: parcel.packageNo,
        carrier: parcel.carrier,
        trackingNumber: parcel.trackingNumber,
        items: parcel.items,
        occurredAt: parcel.occurredAt,
        formerNumbers: numbers.slice(1, 1 + MOST_FORMER)
    };
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
    return units.sameUnits(one, other);
}

/**
 * The packages of an order after a message, and what the message did to them.
 * @typedef {Object} MergedPackages
 * @property {Packages} packages
 * @property {string[]} added
 * @property {string[]} corrected
 * @property {boolean} hasOlder - Whether the message has a package that is older than the known one of this number.
 * @property {boolean} hasLaterRepeat - Whether the message tells the same of a package at a later time.
 */

/** Most characters of all packages of an order: an order is exported as one text, which must not have more than a million. */
var LONGEST = 300000;

/** Characters of a package and of an item beside their values. */
var PACKAGE_FRAME = 150;
var ITEM_FRAME = 40;

/**
 * Whether a message makes the packages of an order longer, and longer than it can keep.
 * @param {Packages} known
 * @param {ShippedPackage[]} told
 * @returns {boolean}
 */
function areTooLong(known, told) {
    var kept = packageNumbers(known).map(function (packageNo) {
        return known[packageNo];
    });
    var numbers = told.map(function (item) {
        return item.packageNo;
    });
    var others = kept.filter(function (item) {
        return numbers.indexOf(item.packageNo) < 0;
    });
    var length = lengthOfAll(others.concat(told));
    return length > LONGEST && length > lengthOfAll(kept);
}

/**
 * @param {ShippedPackage[]} packages
 * @returns {number}
 */
function lengthOfAll(packages) {
    return packages.reduce(function (sum, parcel) {
        return sum + lengthOf(parcel);
    }, 0);
}

/**
 * @param {ShippedPackage} shippedPackage
 * @returns {number}
 */
function lengthOf(shippedPackage) {
    var packageNo = shippedPackage.packageNo;
    var carrier = shippedPackage.carrier;
    var trackingNumber = shippedPackage.trackingNumber;
    var items = shippedPackage.items;
    return Object.keys(items || {}).reduce(
        function (sum, productId) {
            return sum + ITEM_FRAME + productId.length;
        },
        PACKAGE_FRAME + packageNo.length + carrier.length + trackingNumber.length
    );
}

/**
 * Merges the packages of a message into the known ones: each is added, or replaces an older one of its number.
 * @param {Packages} known
 * @param {ShippedPackage[]} told
 * @returns {MergedPackages}
 */
function mergePackages(known, told) {
    var merged = {
        packages: {},
        added: [],
        corrected: [],
        hasOlder: false,
        hasLaterRepeat: false
    };
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
    } else if (candidate.occurredAt < lastToldAt(before)) {
        merged.hasOlder = true;
    } else if (!samePackage(before, candidate)) {
        merged.corrected.push(candidate.packageNo);
        merged.packages[candidate.packageNo] = inPlaceOf(before, candidate);
    } else if (candidate.occurredAt > lastToldAt(before)) {
        merged.hasLaterRepeat = true;
        merged.packages[candidate.packageNo] = repeatedAt(before, candidate.occurredAt);
    }
}

/**
 * When the latest message told what is known of a package; ISO 8601 UTC.
 * @param {ShippedPackage} shippedPackage
 * @returns {string}
 */
function lastToldAt(shippedPackage) {
    var occurredAt = shippedPackage.occurredAt;
    var repeatedAt = shippedPackage.repeatedAt;
    return repeatedAt || occurredAt;
}

/**
 * @param {ShippedPackage} parcel
 * @param {string} time
 * @returns {ShippedPackage}
 */
function repeatedAt(parcel, time) {
    var result = members.copyOf(parcel);
    result.repeatedAt = time;
    return result;
}

module.exports = {
    WITHOUT_TRACKING: WITHOUT_TRACKING,
    packageWithoutTracking: packageWithoutTracking,
    packagesWithTracking: packagesWithTracking,
    dropPackageWithoutTracking: dropPackageWithoutTracking,
    packageNumbers: packageNumbers,
    itemsByPackage: itemsByPackage,
    emptyPackage: emptyPackage,
    packagesBefore: packagesBefore,
    shippedUnits: shippedUnits,
    samePackage: samePackage,
    sameTracking: sameTracking,
    hasNumber: hasNumber,
    plainNumber: plainNumber,
    inPlaceOf: inPlaceOf,
    areTooLong: areTooLong,
    mergePackages: mergePackages,
    lastToldAt: lastToldAt
};
