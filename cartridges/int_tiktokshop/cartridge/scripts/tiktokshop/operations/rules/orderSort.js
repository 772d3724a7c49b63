'use strict';

/**
 * What a list of orders can be sorted by, as in `TikTokShopOrders-Show?sort=deadline`.
 * @typedef {'created' | 'number' | 'status' | 'buyer' | 'deadline'} OrderSort
 */

/** Attributes of the order search, and of the ledger, by which each sorts; empty where it cannot. */
var ATTRIBUTES = {
    created: { search: 'creationDate', ledger: 'creationDate' },
    number: { search: 'orderNo', ledger: 'custom.orderNo' },
    status: { search: 'custom.externalOrderStatus', ledger: 'custom.appliedStatus' },
    buyer: { search: 'customerName', ledger: '' },
    deadline: { search: '', ledger: 'custom.shipBy' }
};

/**
 * How a list is sorted: one of `OrderSort`, with a hyphen in front for the largest first; empty for the list's own
 * order.
 * @param {string} name
 * @returns {string}
 */
function sortNamed(name) {
    return ATTRIBUTES[name.replace(/^-/, '')] ? name : '';
}

/**
 * What lists of the order search, or of the ledger, can be sorted by.
 * @param {'search' | 'ledger'} source
 * @returns {OrderSort[]}
 */
function sortsOf(source) {
    return Object.keys(ATTRIBUTES).filter(function (sort) {
        return attributeOf(sort, source) !== '';
    });
}

/**
 * The sorting in the platform's query language.
 * @param {string} sort
 * @param {'search' | 'ledger'} source
 * @param {string} fallback - where the list cannot be sorted so
 * @returns {string}
 */
function sortingOf(sort, source, fallback) {
    var attribute = attributeOf(sort.replace(/^-/, ''), source);
    return attribute === '' ? fallback : attribute + (sort.charAt(0) === '-' ? ' desc' : ' asc');
}

/**
 * What a click on a column sorts by: the other direction of what the list is sorted by.
 * @param {OrderSort} column
 * @param {string} current
 * @returns {string}
 */
function sortAfterClick(column, current) {
    return current === column ? '-' + column : column;
}

/**
 * @param {string} sort
 * @param {'search' | 'ledger'} source
 * @returns {string}
 */
function attributeOf(sort, source) {
    var known = ATTRIBUTES[sort];
    return known ? known[source] : '';
}

module.exports = {
    sortNamed: sortNamed,
    sortsOf: sortsOf,
    sortingOf: sortingOf,
    sortAfterClick: sortAfterClick
};
