'use strict';

var units = require('../../lifecycle/rules/units');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */

/**
 * Whether a unit has neither left nor been cancelled on TikTok.
 * @param {TikTokLine} line
 * @returns {boolean}
 */
function isOpen(line) {
    return !line.tracking_number && line.display_status !== 'CANCELLED';
}

/**
 * As many open lines of each product as are wanted, or as there are.
 * @param {TikTokLine[]} open
 * @param {Units} wanted
 * @returns {TikTokLine[]}
 */
function chooseLines(open, wanted) {
    var taken = {};
    return open.filter(function (line) {
        var productId = line.seller_sku || '';
        var isWanted = units.unitsOf(taken, productId) < units.unitsOf(wanted, productId);
        if (isWanted) {
            taken[productId] = units.unitsOf(taken, productId) + 1;
        }
        return isWanted;
    });
}

module.exports = {
    isOpen: isOpen,
    chooseLines: chooseLines
};
