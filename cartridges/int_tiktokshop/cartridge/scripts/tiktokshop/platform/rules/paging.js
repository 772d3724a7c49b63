'use strict';

/** Entries of a list that people can reach page by page. */
var REACHABLE = 1000;

/**
 * The page of a list that is shown, from 1.
 * @param {number} page - as it was asked for, any number
 * @param {number} perPage - entries on a page
 * @returns {number}
 */
function reachablePage(page, perPage) {
    return Math.min(Math.max(1, Math.floor(page)), REACHABLE / perPage);
}

/**
 * The number of pages that people can reach; an empty list has one.
 * @param {number} count - entries of the list
 * @param {number} perPage - entries on a page
 * @returns {number}
 */
function reachablePages(count, perPage) {
    return Math.max(1, Math.ceil(Math.min(count, REACHABLE) / perPage));
}

module.exports = {
    REACHABLE: REACHABLE,
    reachablePage: reachablePage,
    reachablePages: reachablePages
};
