'use strict';

var findEntry = require('../../lifecycle/store/ledger/findEntry');
var packageIds = require('../../lifecycle/store/ledger/packageIds');
var fetchPackages = require('../../openapi/packages');
var json = require('../../platform/json');
var portion = require('./portion');
var compareOrderList = require('./compareOrderList');

/** @typedef {import('../../openapi/packages').ListedPackage} ListedPackage */
/** @typedef {import('./portion').Portion} Portion */
/** @typedef {import('./portion').Work} Work */

/**
 * Compares the orders of packages under a number that is not known here: they may have been placed before.
 * @param {Work} work
 * @returns {Portion}
 */
function comparePackageList(work) {
    return portion.readPortion(work, {
        fetch: fetchPackages,
        idOf: function (one) {
            return one.packageId;
        },
        take: function (found) {
            var left = found.filter(function (one) {
                return one.trackingNumber !== '' && one.status !== 'CANCELLED';
            });
            var ids = left.reduce(function (all, one) {
                return all.concat(
                    one.orderIds.filter(function (id) {
                        return !isPackageHere(id, one);
                    })
                );
            }, []);
            return compareOrderList.compareById(work, ids);
        }
    });
}

/**
 * @param {string} orderId
 * @param {ListedPackage} listed
 * @returns {boolean}
 */
function isPackageHere(orderId, listed) {
    var entry = findEntry.findEntry(orderId);
    if (!entry) {
        return true;
    }
    var packages = json.storedJson(entry.custom.packages, {});
    var ids = packageIds.packageIdsOf(entry);
    return (
        Object.keys(packages).some(function (packageNo) {
            return packages[packageNo].trackingNumber === listed.trackingNumber;
        }) ||
        Object.keys(ids).some(function (packageNo) {
            return ids[packageNo] === listed.packageId;
        })
    );
}

module.exports = comparePackageList;
