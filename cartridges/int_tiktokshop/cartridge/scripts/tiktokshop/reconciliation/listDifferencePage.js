'use strict';

var paging = require('../platform/rules/paging');
var connections = require('../shops/store/connections');
var describeDifference = require('./describeDifference');
var keptRun = require('./keptRun');
var differences = require('./store/differences');

/** @typedef {import('./describeDifference').DescribedDifference} DescribedDifference */
/** @typedef {import('./rules/reconcileRun').ReconcileRun} ReconcileRun */
/** @typedef {import('./store/differences').DifferenceChoice} DifferenceChoice */

/** Differences on a page. */
var PER_PAGE = 25;

/**
 * A shop of this site, and how far it was compared.
 * @typedef {Object} ComparedShop
 * @property {string} shopId
 * @property {string} name
 * @property {ReconcileRun | null} run - null before the first comparison.
 */

/**
 * One page of differences.
 * @typedef {Object} DifferencePage
 * @property {DifferenceChoice} chosen
 * @property {number} count
 * @property {DescribedDifference[]} differences
 * @property {ComparedShop[]} shops
 * @property {number} page - From 1.
 * @property {number} pages
 */

/**
 * Reads one page of differences, latest first.
 * @param {DifferenceChoice} chosen
 * @param {number} page - from 1; beyond the last page the list is empty
 * @returns {DifferencePage}
 */
function listDifferencePage(chosen, page) {
    var wanted = paging.reachablePage(page, PER_PAGE);
    var found = differences.listDifferences(chosen, (wanted - 1) * PER_PAGE, PER_PAGE);
    return {
        chosen: chosen,
        count: found.count,
        differences: found.differences.map(describeDifference.describeDifference),
        shops: comparedShops(),
        page: wanted,
        pages: paging.reachablePages(found.count, PER_PAGE)
    };
}

/**
 * The first thousand differences of a choice, for a file.
 * @param {DifferenceChoice} chosen
 * @returns {DescribedDifference[]}
 */
function listAllDifferences(chosen) {
    return differences
        .listDifferences(chosen, 0, paging.REACHABLE)
        .differences.map(describeDifference.describeDifference);
}

/**
 * Differences by their keys; those that have gone meanwhile are left out.
 * @param {string[]} keys
 * @returns {DescribedDifference[]}
 */
function listDifferencesByKey(keys) {
    return keys
        .map(differences.findDifference)
        .filter(function (object) {
            return object !== null;
        })
        .map(describeDifference.describeDifference);
}

/**
 * The shops of this site, by name where they have one.
 * @returns {ComparedShop[]}
 */
function comparedShops() {
    return connections.siteConnections().map(function (item) {
        return {
            shopId: item.shop.custom.shopId,
            name: item.shop.custom.shopName || item.shop.custom.shopId,
            run: keptRun.lastReconcileRun(item.shop.custom.shopId)
        };
    });
}

module.exports = {
    listDifferencePage: listDifferencePage,
    listAllDifferences: listAllDifferences,
    listDifferencesByKey: listDifferencesByKey
};
