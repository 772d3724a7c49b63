'use strict';

var unitsModule = require('../units');
var source = require('../../../platform/rules/input/source');
var fieldsModule = require('../../../platform/rules/input/fields');

/** @typedef {import('../units').Units} Units */
/** @typedef {import('../../../platform/rules/input/source').Source} Source */

/** Most units of one product in a message. */
var MAX_QUANTITY = 1000;

/** Most packages in a message, and most items in a list; no order has more lines. */
var MAX_ENTRIES = 400;

/** Most items of all lists in a message: no order needs more, and the platform ends a script with as many products. */
var MAX_ITEMS = 2000;
var ITEM_FIELDS = ['productId', 'quantity'];

/**
 * Units by product; null where they are not named, which means all of them.
 * @param {Source} parent
 * @returns {Units | null}
 */
function readItems(parent) {
    fieldsModule.notNull(parent, 'items', 'a list of items, or no such field');
    if (!source.isGiven(parent, 'items')) {
        return null;
    }
    var units = {};
    if (countItems(parent) > MAX_ITEMS) {
        source.fault(parent, 'items', 'at most ' + MAX_ITEMS + ' items in all');
        return units;
    }
    fieldsModule.objectList(parent, 'items', 1, MAX_ENTRIES).forEach(function (item) {
        source.fieldsOnly(item, ITEM_FIELDS);
        var productId = fieldsModule.requiredProductId(item, 'productId');
        units[productId] =
            unitsModule.unitsOf(units, productId) + fieldsModule.wholeNumber(item, 'quantity', 1, MAX_QUANTITY);
    });
    return units;
}

/**
 * Counts the items of a list. @returns how many the message has so far
 * @param {Source} values
 * @returns {number}
 */
function countItems(values) {
    var fields = values.fields;
    var faults = values.faults;
    faults.items = (faults.items || 0) + (Array.isArray(fields.items) ? fields.items.length : 0);
    return faults.items;
}

module.exports = {
    MAX_QUANTITY: MAX_QUANTITY,
    MAX_ENTRIES: MAX_ENTRIES,
    ITEM_FIELDS: ITEM_FIELDS,
    readItems: readItems
};
