'use strict';

var orderFilter = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter');
var measureLimits = require('int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/measureLimits');
var numbers = require('../platform/numbers');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/measureLimits').Measure} Measure */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/figures/shopMeasures').ShopMeasures} ShopMeasures */

/**
 * The view of what TikTok measures, one table for each shop.
 * @param {ShopMeasures[]} shops
 * @returns {object[]}
 */
function measuresView(shops) {
    return shops.map(function (shop) {
        return {
            id: shop.shopId || 'unknown',
            shopId: shop.shopId,
            name: shop.name || shop.shopId || webPage.text('measures.unknownshop'),
            rows: shop.measures.map(function (item) {
                return {
                    name: webPage.text('measures.' + item.month.name),
                    limit: webPage.filledText(
                        item.month.name === 'untracked' ? 'measures.atleast' : 'measures.atmost',
                        [numbers.percentText(measureLimits.limitOf(item.month.name))]
                    ),
                    times: [timeView(item.week), timeView(item.month)],
                    filter: orderFilter.filterOfMeasure(item.month.name),
                    hasFaults: item.month.faults > 0
                };
            })
        };
    });
}

/**
 * @param {Measure} measure
 * @returns {object}
 */
function timeView(measure) {
    return {
        percent: measure.percent === null ? '' : numbers.percentText(measure.percent),
        of:
            measure.percent === null
                ? ''
                : webPage.filledText('measures.of.' + measure.name, [measure.faults, measure.total]),
        state: webPage.text('measures.state.' + measure.state),
        tone: TONES[measure.state]
    };
}

/** Of the badge, see `rules/statusTone`. */
var TONES = { none: 'over', good: 'good', near: 'warn', exceeded: 'bad' };

module.exports = measuresView;
