'use strict';

var difference = require('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/rules/difference');
var choicesOf = require('../platform/choices');
var moment = require('../platform/moment');
var pagesOf = require('../platform/paging');
var webPage = require('../platform/webPage');
var differenceRow = require('./differenceWords');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/listDifferencePage').ComparedShop} ComparedShop */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/listDifferencePage').DifferencePage} DifferencePage */

/**
 * The view of a page of differences.
 * @param {DifferencePage} list
 * @returns {object}
 */
function differencesView(list) {
    var chosen = list.chosen;
    return {
        state: chosen.isOpen ? 'open' : 'ignored',
        kind: chosen.kind,
        shop: chosen.shopId,
        heading: webPage.filledText(chosen.isOpen ? 'differences.open' : 'differences.ignored', [list.count]),
        rows: list.differences.map(differenceRow),
        empty: list.count === 0 ? emptyText(list) : '',
        kinds: choicesOf(difference.KINDS, chosen.kind, function (kind) {
            return webPage.text('difference.kind.' + kind);
        }),
        shops: list.shops.map(function (shop) {
            return {
                value: shop.shopId,
                label: shop.name,
                isChosen: shop.shopId === chosen.shopId,
                comparison: comparisonView(shop)
            };
        }),
        pages: pagesOf(list.page, list.pages)
    };
}

/**
 * Why the list is empty.
 * @param {DifferencePage} differencePage
 * @returns {string}
 */
function emptyText(differencePage) {
    var chosen = differencePage.chosen;
    var shops = differencePage.shops;
    if (chosen.kind !== '' || chosen.shopId !== '') {
        return webPage.text('differences.empty.filter');
    }
    if (!chosen.isOpen) {
        return webPage.text('differences.empty.ignored');
    }
    if (shops.length === 0) {
        return webPage.text('differences.empty.noshop');
    }
    return webPage.text(
        shops.some(function (shop) {
            return shop.run !== null;
        })
            ? 'differences.empty.alike'
            : 'differences.empty.never'
    );
}

/**
 * When a shop was compared, and what it came to.
 * @param {ComparedShop} comparedShop
 * @returns {object}
 */
function comparisonView(comparedShop) {
    var run = comparedShop.run;
    var state = !run ? 'never' : run.phase === null ? 'done' : 'begun';
    return {
        text: webPage.filledText('differences.compared.' + state, [run ? run.counts.compared : 0]),
        at: run ? moment.momentOf(run.finishedAt || run.startedAt) : null
    };
}

module.exports = differencesView;
