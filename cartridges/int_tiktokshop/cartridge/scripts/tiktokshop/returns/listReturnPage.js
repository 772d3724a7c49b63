'use strict';

var paging = require('../platform/rules/paging');
var describeReturn = require('./describeReturn');
var returnObject = require('./store/returnObject');

/** @typedef {import('./describeReturn').DescribedReturn} DescribedReturn */

/** Returns on a page. */
var RETURNS_PER_PAGE = 50;

/**
 * One page of returns.
 * @typedef {Object} ReturnList
 * @property {boolean} onlyOpen
 * @property {number} count
 * @property {DescribedReturn[]} returns
 * @property {number} page - From 1.
 * @property {number} pages
 */

/**
 * Reads one page of returns, latest change first, with one search.
 * @param {boolean} onlyOpen
 * @param {number} page - from 1; beyond the last page the list is empty
 * @returns {ReturnList}
 */
function listReturnPage(onlyOpen, page) {
    var wanted = paging.reachablePage(page, RETURNS_PER_PAGE);
    var found = returnObject.listReturns(onlyOpen, (wanted - 1) * RETURNS_PER_PAGE, RETURNS_PER_PAGE);
    return {
        onlyOpen: onlyOpen,
        count: found.count,
        returns: found.returns.map(describeReturn.describe).filter(function (one) {
            return one !== null;
        }),
        page: wanted,
        pages: paging.reachablePages(found.count, RETURNS_PER_PAGE)
    };
}

module.exports = listReturnPage;
