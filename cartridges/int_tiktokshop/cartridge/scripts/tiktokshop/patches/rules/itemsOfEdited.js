'use strict';

var takenUnits = require('../../lifecycle/rules/takenUnits');
var members = require('../../platform/rules/members');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('./readOrderPatch').PatchedItem} PatchedItem */

/**
 * The lines of a patch that names an edited order, as lines of its successor. Leaves out what only repeats cancelled
 * units that the successor no longer has.
 * @param {PatchedItem[]} items
 * @param {Units} taken - cancelled units that edits have taken
 * @returns {PatchedItem[]}
 */
function itemsOfEdited(items, taken) {
    var cancelled = takenUnits.cancelledBesides(items, taken);
    return items
        .map(function (item, index) {
            return withCancelled(item, cancelled[index]);
        })
        .filter(function (item, index) {
            return item.cancelled !== 0 || item.tracking !== null || items[index].cancelled === 0;
        });
}

/**
 * @param {PatchedItem} item
 * @param {number | null} cancelled
 * @returns {PatchedItem}
 */
function withCancelled(item, cancelled) {
    var changed = members.copyOf(item);
    changed.cancelled = cancelled;
    return changed;
}

module.exports = itemsOfEdited;
