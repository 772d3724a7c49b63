'use strict';

var storedValues = require('../../platform/storedValues');

/** @typedef {import('../../lifecycle/rules/counts/orderCounts').Counts} Counts */

var RECORD = 'measures';

/**
 * Counts of one shop, by names without the shop.
 * @typedef {Object} ShopCounts
 * @property {string} shopId - Empty when the shop is unknown.
 * @property {string[]} countedUnder - Shop ids under which its orders were counted: also the empty one, where the site
 *     has this shop only.
 * @property {string} name - TikTok's name for it; empty when it is not connected.
 * @property {Counts} week
 * @property {Counts} month
 */

/**
 * What TikTokShop-ProcessTasks keeps for the measures.
 * @typedef {Object} MeasureFigures
 * @property {string} passedUntil - Up to when passed deadlines were noticed, ISO 8601 UTC.
 * @property {string} [summedIn] - The hour in which the counts were last added up, for example `2026-11-28T09`.
 * @property {ShopCounts[]} shops
 */

/**
 * What was kept last.
 * @returns {MeasureFigures}
 */
function measureFigures() {
    return storedValues.getRecord(RECORD, { passedUntil: '', shops: [] });
}

/**
 * Needs a transaction.
 * @param {MeasureFigures} figures
 */
function storeMeasureFigures(figures) {
    storedValues.storeRecord(RECORD, figures);
}

module.exports = {
    measureFigures: measureFigures,
    storeMeasureFigures: storeMeasureFigures
};
