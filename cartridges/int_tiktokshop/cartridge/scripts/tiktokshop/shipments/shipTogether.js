'use strict';

var fulfillment = require('../openapi/fulfillment');
var apiErrors = require('../openapi/rules/apiErrors');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var packageIds = require('../lifecycle/store/ledger/packageIds');
var transaction = require('../platform/transaction');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');
var lists = require('../platform/rules/lists');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/fulfillment').Handover} Handover */
/** @typedef {import('../openapi/fulfillment').PackageError} PackageError */
/** @typedef {import('../openapi/fulfillment').PackageTracking} PackageTracking */
/** @typedef {import('../openapi/fulfillment').Tracking} Tracking */
/** @typedef {import('../shops/store/shop').Shop} Shop */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */

/**
 * TikTok's packages of a parcel, to be shipped together with packages of other orders.
 * @typedef {Object} PackagesToShip
 * @property {string} externalOrderId
 * @property {string[]} packageNos
 * @property {string[]} packageIds - TikTok's packages that hold its units.
 * @property {Tracking} tracking
 * @property {Handover | null} handover - See `PackageTracking`.
 */

/**
 * Ships packages of several orders with as few calls as possible: Batch Ship Packages, or Ship Package where there is
 * only one. A package that several orders share, because they were combined on TikTok, is shipped once.
 * @param {Shop} shop
 * @param {PackagesToShip[]} toShip
 * @returns {TaskOutcome[]} the outcome of each, in the same order
 */
function shipTogether(shop, toShip) {
    var packages = eachOnce(toShip);
    var problems = shipAll(shop, lists.portionsOf(packages, fulfillment.MAX_PACKAGES_PER_CALL));
    return toShip.map(function (one) {
        var found = one.packageIds
            .map(function (id) {
                return problems[id] || underOtherNumber(one, packages, id);
            })
            .filter(function (known) {
                return !!known;
            });
        if (found.length === 0 && !shop.isUnavailable) {
            remember(one);
        }
        return found.length === 0 ? taskOutcome.done() : taskOutcome.outcomeOfAll(found);
    });
}

/**
 * Each package once, under the number of the first order that has it.
 * @param {PackagesToShip[]} toShip
 * @returns {PackageTracking[]}
 */
function eachOnce(toShip) {
    var all = toShip.reduce(function (packages, one) {
        return packages.concat(trackingOf(one));
    }, []);
    var ids = all.map(function (item) {
        return item.packageId;
    });
    return all.filter(function (item, index) {
        return ids.indexOf(item.packageId) === index;
    });
}

/**
 * Orders in one package of TikTok cannot have left under two numbers.
 * @param {PackagesToShip} one
 * @param {PackageTracking[]} packages
 * @param {string} packageId
 * @returns {TaskOutcome | null}
 */
function underOtherNumber(one, packages, packageId) {
    var shipped = packages.filter(function (parcel) {
        return parcel.packageId === packageId;
    })[0];
    return shipped.trackingNumber === one.tracking.trackingNumber
        ? null
        : taskOutcome.refused('package_combined', notice.notice('task.package_combined', [shipped.trackingNumber]));
}

/**
 * What went wrong with packages, by their ids.
 * @typedef {{ [packageId: string]: TaskOutcome }} Problems
 */

/**
 * Makes the calls, until TikTok cannot be called.
 * @param {Shop} shop
 * @param {PackageTracking[][]} calls
 * @returns {Problems}
 */
function shipAll(shop, calls) {
    var problems = {};
    calls.forEach(function (packages) {
        var found = shop.isUnavailable ? {} : ship(shop, packages);
        Object.keys(found).forEach(function (id) {
            problems[id] = found[id];
        });
    });
    return problems;
}

/**
 * @param {PackagesToShip} toShip
 * @returns {PackageTracking[]}
 */
function trackingOf(toShip) {
    return toShip.packageIds.map(function (packageId) {
        return {
            packageId: packageId,
            trackingNumber: toShip.tracking.trackingNumber,
            shippingProviderId: toShip.tracking.shippingProviderId,
            handover: toShip.handover
        };
    });
}

/**
 * One call.
 * @param {Shop} shop
 * @param {PackageTracking[]} packages
 * @returns {Problems}
 */
function ship(shop, packages) {
    var problems = {};
    var ids = packages.map(function (parcel) {
        return parcel.packageId;
    });
    var result = callFor(shop, packages);
    if (!result.ok) {
        ids.forEach(function (packageId) {
            problems[packageId] = taskOutcome.failed(result);
        });
        return problems;
    }
    (result.data || []).forEach(function (error) {
        // An error about none of them may be about any of them.
        var about = ids.indexOf(error.packageId) >= 0 ? [error.packageId] : ids;
        about.forEach(function (packageId) {
            problems[packageId] = problemOf(error, result.requestId);
        });
    });
    return problems;
}

/**
 * @param {Shop} shop
 * @param {PackageTracking[]} packages
 * @returns {ApiResult<PackageError[] | null>}
 */
function callFor(shop, packages) {
    return packages.length === 1
        ? fulfillment.shipPackage(shop.api, packages[0])
        : fulfillment.batchShipPackages(shop.api, packages);
}

/**
 * @param {PackageError} error
 * @param {string} requestId
 * @returns {TaskOutcome}
 */
function problemOf(error, requestId) {
    return {
        kind: 'failed',
        errorClass: apiErrors.classOf(error.code),
        code: String(error.code),
        told: apiErrors.errorNotice(error.code, error.message),
        requestId: requestId
    };
}

/**
 * Corrections are made on TikTok's package, so its id is kept.
 * @param {PackagesToShip} shipped
 */
function remember(shipped) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(shipped.externalOrderId);
        if (entry) {
            packageIds.rememberPackageIds(entry, shipped.packageNos, shipped.packageIds[0]);
        }
    });
}

module.exports = shipTogether;
