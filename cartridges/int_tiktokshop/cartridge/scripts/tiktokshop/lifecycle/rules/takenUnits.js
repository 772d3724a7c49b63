'use strict';

var unitsModule = require('./units');

/** @typedef {import('./units').Units} Units */

/**
 * Units that edits in Business Manager took from the lines of an order. TikTok has the order as it was placed, so it
 * still counts them.
 * @typedef {Object} TakenUnits
 * @property {Units} cancelled - Those that are cancelled.
 * @property {Units} open - Neither cancelled nor shipped.
 * @property {Units} left - Those that had left.
 * @property {string} editedAt - When the last edit was made, ISO 8601 UTC; empty for none.
 */

/**
 * The start of an order: no edit has taken anything.
 * @returns {TakenUnits}
 */
function nothingTaken() {
    return { cancelled: {}, open: {}, left: {}, editedAt: '' };
}

/**
 * An edit of an order, by units.
 * @typedef {Object} Edit
 * @property {Units} placed - On the lines of the first order, as TikTok has it.
 * @property {Units} before - On the lines of the edited order, cancelled ones included.
 * @property {Units} cancelled - Cancelled ones on its lines.
 * @property {Units} shipped - Units of the order that have left.
 * @property {Units} now - On the lines of the new order.
 * @property {string} at - When it was made, ISO 8601 UTC.
 */

/**
 * What edits have taken from an order after another edit. An edit takes cancelled units first, because they are why an
 * agent lowers a quantity. Units that it adds are those that an earlier edit took.
 * @param {TakenUnits} known - what earlier edits have taken
 * @param {Edit} edit
 * @returns {TakenUnits}
 */
function takenByEdit(known, edit) {
    var placed = edit.placed;
    var now = edit.now;
    // A package that does not name its units no longer counts those that an earlier edit took.
    var shipped = unitsModule.plus(unitsModule.common(edit.shipped, edit.before), known.left);
    var justTaken = unitsModule.common(unitsModule.without(edit.before, now), edit.cancelled);
    var cancelled = unitsModule.common(unitsModule.plus(known.cancelled, justTaken), unitsModule.without(placed, now));
    var kept = unitsModule.plus(now, unitsModule.without(shipped, now));
    return {
        cancelled: cancelled,
        open: unitsModule.without(placed, unitsModule.plus(kept, cancelled)),
        left: unitsModule.without(shipped, now),
        editedAt: edit.at
    };
}

/**
 * What edits have taken, once these units of it are cancelled.
 * @param {TakenUnits} taken
 * @param {Units} units
 * @returns {TakenUnits}
 */
function withCancelled(taken, units) {
    return {
        cancelled: unitsModule.plus(taken.cancelled, units),
        open: unitsModule.without(taken.open, units),
        left: taken.left,
        editedAt: taken.editedAt
    };
}

/**
 * How many cancelled units each line tells of besides those that edits have taken, which the order no longer counts.
 * @param {Array<{ productId: string, cancelled: number | null }>} lines
 * @param {Units} taken
 * @returns {Array<number | null>} by line; null for a line that does not tell of cancelled units
 */
function cancelledBesides(lines, taken) {
    var left = unitsModule.without(taken, {});
    return lines.map(function (item) {
        var productId = item.productId;
        var cancelled = item.cancelled;
        var known = Math.min(unitsModule.unitsOf(left, productId), cancelled || 0);
        left[productId] = unitsModule.unitsOf(left, productId) - known;
        return cancelled === null ? null : cancelled - known;
    });
}

module.exports = {
    nothingTaken: nothingTaken,
    takenByEdit: takenByEdit,
    withCancelled: withCancelled,
    cancelledBesides: cancelledBesides
};
