'use strict';

var monthFigures = require('int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/monthFigures');
var money = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/money');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/monthFigures').ShopMonth} ShopMonth */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/figures/sumMonth').MonthFigures} MonthFigures */

var COLUMNS = ['month', 'shop', 'currency', 'orders'].concat(monthFigures.AMOUNTS, [
    'cancelledOrders',
    'returnedOrders'
]);

/**
 * The rows of the CSV file of a month, one for each shop and currency; the first has the column names.
 * @param {string} month
 * @param {MonthFigures | null} figures - null when the month was not summed up
 * @returns {string[][]}
 */
function monthRows(month, figures) {
    var shops = figures ? figures.shops : [];
    return [
        COLUMNS.map(function (column) {
            return webPage.text('month.' + column);
        })
    ].concat(
        shops.map(function (shop) {
            return rowOf(month, shop);
        })
    );
}

/**
 * @param {string} month
 * @param {ShopMonth} shop
 * @returns {string[]}
 */
function rowOf(month, shop) {
    var amounts = monthFigures.AMOUNTS.map(function (amount) {
        return money.fromMinorUnits(shop.amounts[amount], shop.currency);
    });
    var head = [month, shopText(shop.shopId), shop.currency, String(shop.orders)];
    return head.concat(amounts, [String(shop.cancelledOrders), String(shop.returnedOrders)]);
}

/**
 * A word before the id: a spreadsheet would round a number of 19 digits.
 * @param {string} shopId
 * @returns {string}
 */
function shopText(shopId) {
    return shopId === '' ? webPage.text('month.unknownshop') : webPage.text('month.shop') + ' ' + shopId;
}

module.exports = monthRows;
