'use strict';

var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListAddress} ListAddress */

/**
 * Why a list of orders is empty.
 * @param {ListAddress} address
 * @returns {string}
 */
function emptyListText(address) {
    var why = webPage.text('empty.' + address.filter, webPage.text('empty.status'));
    return address.from === '' && address.to === '' ? why : why + ' ' + webPage.text('empty.days');
}

/**
 * Why a search has found nothing.
 * @param {string} typed
 * @returns {string}
 */
function nothingFoundText(typed) {
    return webPage.filledText('empty.search', [typed]);
}

module.exports = {
    emptyListText: emptyListText,
    nothingFoundText: nothingFoundText
};
