'use strict';

var units = require('../../lifecycle/rules/units');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('./readOrderPatch').PatchedItem} PatchedItem */

/**
 * The lines of a patch that names an edited order, as lines of its successor. That order counts cancelled units which
 * edits have taken from the successor, so a line that only repeats them says nothing.
 * @param {PatchedItem[]} items
 * @param {Units} taken - these units
 * @returns {PatchedItem[]}
 */
function itemsOfEdited(items, taken) {
    var left = units.without(taken, {});
    var counted = items.map(function (item) {
        var count = Math.min(units.unitsOf(left, item.productId), item.cancelled || 0);
        left[item.productId] = units.unitsOf(left, item.productId) - count;
        return count > 0 ? withLessCancelled(item, count) : item;
    });
    return counted.filter(function (item, index) {
        return item === items[index] || item.cancelled !== 0 || item.tracking !== null;
    });
}

/**
 * @param {PatchedItem} item
 * @param {number} count
 * @returns {PatchedItem}
 */
function withLessCancelled(item, count) {
    return {
        path: item.path,
        productId: item.productId,
        lineStatus: item.lineStatus,
        cancelled: (item.cancelled || 0) - count,
        tracking: item.tracking,
        reason: item.reason
    };
}

module.exports = itemsOfEdited;
