'use strict';

var durations = require('./rules/durations');
var clock = require('./clock');
var eachInTransaction = require('./eachInTransaction');
var previousValues = require('./previousValues');
var storedValues = require('./storedValues');

/** How long the previous release finds its entries after an upgrade. */
var KEPT_FOR = 30 * durations.DAY;

/**
 * Moves the values that the previous release stored, after the time in which a merchant may go back to that release.
 * @param {number} limit - entries of each type, so that a run stays short
 */
function movePreviousValues(limit) {
    eachInTransaction(previousValues.previousEntriesBefore(clock.fromNow(-KEPT_FOR), limit), function (entry) {
        var key = entry.custom.name;
        storedValues.storeValue(key, storedValues.getValue(key));
        previousValues.removePreviousEntry(entry);
    });
}

module.exports = movePreviousValues;
