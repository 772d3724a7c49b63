'use strict';

var storedValues = require('../../platform/storedValues');

/**
 * Lists of orders that a shop awaits and that its first value has no room for, one value for each.
 * @param {string} shopId
 * @returns {string[][]}
 */
function earlierAwaited(shopId) {
    var lists = [];
    var list = listAt(shopId, 0);
    while (list.length > 0) {
        lists.push(list);
        list = listAt(shopId, lists.length);
    }
    return lists;
}

/**
 * Stores these lists instead. Needs a transaction.
 * @param {string} shopId
 * @param {string[][]} lists
 */
function storeEarlierAwaited(shopId, lists) {
    var before = earlierAwaited(shopId);
    lists.forEach(function (list, position) {
        if (JSON.stringify(list) !== JSON.stringify(before[position])) {
            storedValues.storeRecord(keyOf(shopId, position), list);
        }
    });
    for (var position = lists.length; position < before.length; position += 1) {
        storedValues.removeValue(keyOf(shopId, position));
    }
}

/**
 * @param {string} shopId
 * @param {number} position
 * @returns {string[]}
 */
function listAt(shopId, position) {
    return storedValues.getRecord(keyOf(shopId, position), []);
}

/**
 * @param {string} shopId
 * @param {number} position
 * @returns {string}
 */
function keyOf(shopId, position) {
    return 'returnsAwaited-' + shopId + '-' + (position + 1);
}

module.exports = {
    earlierAwaited: earlierAwaited,
    storeEarlierAwaited: storeEarlierAwaited
};
