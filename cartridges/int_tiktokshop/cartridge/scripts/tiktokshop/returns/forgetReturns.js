'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var eachInTransaction = require('../platform/eachInTransaction');
var objectCount = require('../platform/objectCount');
var settings = require('../platform/settings');
var keptDays = require('./rules/returnRetention');
var returnObject = require('./store/returnObject');

/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */

/**
 * Forgets returns without news: an instance has 400,000 custom objects in all. Their orders keep what was booked,
 * and a return that TikTok changes later gets an object again.
 * @param {number} limit - returns of each kind that one run removes
 */
function forgetReturns(limit) {
    eachInTransaction(returnsToForget(limit), returnObject.removeReturn);
}

/**
 * The returns that one run forgets.
 * @param {number} limit
 * @returns {ReturnObject[]}
 */
function returnsToForget(limit) {
    var days = keptDays(settings.ledgerDays(), objectCount.isCrowded());
    var over = returnObject.returnsChangedBefore(clock.fromNow(-days.over * durations.DAY), 'over', limit);
    var open = returnObject.returnsChangedBefore(clock.fromNow(-days.open * durations.DAY), 'open', limit);
    return over.concat(open).filter(function (object) {
        return object.custom.stockDue !== true;
    });
}

module.exports = {
    forgetReturns: forgetReturns,
    returnsToForget: returnsToForget
};
