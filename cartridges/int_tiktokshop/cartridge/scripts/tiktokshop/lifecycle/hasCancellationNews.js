'use strict';

var tiktokState = require('./rules/tiktok/tiktokState');
var units = require('./rules/units');
var appliedStatusOf = require('./store/ledger/appliedStatus');
var findEntry = require('./store/ledger/findEntry');
var json = require('../platform/json');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Whether TikTok has cancelled something of the order that is not cancelled here. Reads the ledger only: this is asked
 * of many orders at once, and an order that is broken must not stop the others.
 * @param {TikTokOrder} tiktokOrder
 * @returns {boolean}
 */
function hasCancellationNews(tiktokOrder) {
    var entry = findEntry.findEntry(tiktokOrder.id);
    if (!entry || appliedStatusOf(entry) === 'CANCELLED') {
        return false;
    }
    var there = tiktokOrder.line_items.filter(function (line) {
        return line.display_status === 'CANCELLED';
    });
    var here = units.plus(
        json.storedJson(entry.custom.cancelledUnits, {}),
        json.storedJson(entry.custom.unitsCancelledTooLate, {})
    );
    return (
        tiktokOrder.status === 'CANCELLED' || units.countUnits(units.without(tiktokState.unitsOfLines(there), here)) > 0
    );
}

module.exports = hasCancellationNews;
