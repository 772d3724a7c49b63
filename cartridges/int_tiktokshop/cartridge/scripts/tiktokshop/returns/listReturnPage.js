'use strict';

var paging = require('../platform/rules/paging');
var describeReturn = require('./describeReturn');
var returnObject = require('./store/returnObject');

/** @typedef {import('./describeReturn').DescribedReturn} DescribedReturn */
/** @typedef {import('./store/returnObject').ListedReturns} ListedReturns */

/** Returns on a page. */
var RETURNS_PER_PAGE = 50;

/**
 * One page of returns.
 * @typedef {Object} ReturnList
 * @property {ListedReturns} listed
 * @property {number} count
 * @property {DescribedReturn[]} returns
 * @property {number} page - From 1.
 * @property {number} pages
 */

/**
 * Reads one page of returns, latest change first, with one search.
 * @param {ListedReturns} listed
 * @param {number} page - from 1; beyond the last page the list is empty
 * @returns {ReturnList}
 */
function listReturnPage(listed, page) {
    var wanted = paging.reachablePage(page, RETURNS_PER_PAGE);
    var found = returnObject.listReturns(listed, (wanted - 1) * RETURNS_PER_PAGE, RETURNS_PER_PAGE);
    return {
        listed: listed,
        count: found.count,
        returns: found.returns.map(describeReturn.describeReturnObject).filter(function (one) {
            return one !== null;
        }),
        page: wanted,
        pages: paging.reachablePages(found.count, RETURNS_PER_PAGE)
    };
}

module.exports = listReturnPage;
