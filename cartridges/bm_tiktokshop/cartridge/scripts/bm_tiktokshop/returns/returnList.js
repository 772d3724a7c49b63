'use strict';

var pagesOf = require('../platform/paging');
var webPage = require('../platform/webPage');
var returnRow = require('./returnRow');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/listReturnPage').ReturnList} ReturnList */

/**
 * The view of a page of returns.
 * @param {ReturnList} list
 * @returns {object}
 */
function returnListView(list) {
    return {
        state: list.listed,
        heading: webPage.filledText('returns.' + list.listed, [list.count]),
        rows: list.returns.map(returnRow),
        pages: pagesOf(list.page, list.pages)
    };
}

module.exports = returnListView;
