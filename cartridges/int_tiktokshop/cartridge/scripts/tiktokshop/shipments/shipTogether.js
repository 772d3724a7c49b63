'use strict';

var fulfillment = require('../openapi/fulfillment');
var apiErrors = require('../openapi/rules/apiErrors');
var ledger = require('../lifecycle/store/ledger');
var inTransaction = require('../platform/transaction');
var reportResult = require('../tasks/reportResult');

/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/fulfillment').PackageError} PackageError */
/** @typedef {import('../openapi/fulfillment').PackageTracking} PackageTracking */
/** @typedef {import('../openapi/fulfillment').Tracking} Tracking */
/** @typedef {import('../shops/store/shop').Shop} Shop */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/reportResult').ReportResult} ReportResult */

/**
 * A parcel of an order that waits to be shipped together with others.
 * @typedef {Object} WaitingPackage
 * @property {Task} task
 * @property {string[]} packageNos
 * @property {string[]} packageIds - TikTok's packages that hold its units.
 * @property {Tracking} tracking
 */

/**
 * Ships packages of several orders with as few calls as possible: Batch Ship Packages, or Ship Package where there is
 * only one.
 * @param {Shop} shop
 * @param {WaitingPackage[]} waiting
 * @returns {ReportResult[]} the result of each, in the same order
 */
function shipTogether(shop, waiting) {
    var problems = {};
    var all = waiting.reduce(function (list, one) {
        return list.concat(one.packageIds.map(withTracking(one)));
    }, []);
    for (var from = 0; from < all.length && !shop.isUnavailable; from += fulfillment.MAX_PACKAGES_PER_CALL) {
        ship(shop, all.slice(from, from + fulfillment.MAX_PACKAGES_PER_CALL), problems);
    }
    return waiting.map(function (one) {
        var found = one.packageIds
            .map(function (id) {
                return problems[id];
            })
            .filter(function (known) {
                return known !== undefined;
            });
        if (found.length > 0) {
            return reportResult.resultOfAll(found);
        }
        remember(one);
        return reportResult.reported(one.packageIds[0]);
    });
}

/**
 * @param {WaitingPackage} waiting
 * @returns {(packageId: string) => PackageTracking}
 */
function withTracking(waiting) {
    return function (packageId) {
        return {
            packageId: packageId,
            trackingNumber: waiting.tracking.trackingNumber,
            shippingProviderId: waiting.tracking.shippingProviderId
        };
    };
}

/**
 * @param {Shop} shop
 * @param {PackageTracking[]} packages
 * @param {{ [packageId: string]: ReportResult }} problems
 */
function ship(shop, packages, problems) {
    var result = callFor(shop, packages);
    if (!result.ok) {
        packages.forEach(function (parcel) {
            problems[parcel.packageId] = reportResult.failed(result);
        });
        return;
    }
    var ids = packages.map(function (parcel) {
        return parcel.packageId;
    });
    (result.data || []).forEach(function (error) {
        // An error about none of them may be about any of them.
        var about = ids.indexOf(error.packageId) >= 0 ? [error.packageId] : ids;
        about.forEach(function (packageId) {
            problems[packageId] = problemOf(error, result.requestId);
        });
    });
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
 * @returns {ReportResult}
 */
function problemOf(error, requestId) {
    return {
        kind: 'failed',
        errorClass: apiErrors.classOf(error.code),
        code: String(error.code),
        message: apiErrors.remedyFor(error.code) || error.message,
        requestId: requestId
    };
}

/**
 * Corrections are made on TikTok's package, so its id is kept.
 * @param {WaitingPackage} waiting
 */
function remember(waiting) {
    inTransaction(function () {
        var entry = ledger.findEntry(waiting.task.custom.externalOrderId || '');
        if (entry) {
            ledger.rememberPackageIds(entry, waiting.packageNos, waiting.packageIds[0]);
        }
    });
}

module.exports = shipTogether;
