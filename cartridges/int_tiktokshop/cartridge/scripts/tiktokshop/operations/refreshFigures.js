'use strict';

var log = require('../platform/log');
var countOrders = require('../figures/countOrders');
var sumMeasures = require('../figures/sumMeasures');
var watchWork = require('./watchWork');

/** Orders that are counted again at once. */
var COUNTED = 100;

/**
 * Counts again after a person has done something, so that the pages show it at once. If the job writes the figures at
 * the same moment, its figures stay.
 */
function refreshFigures() {
    try {
        sumMeasures(countOrders.countOrders(COUNTED) > 0);
        watchWork.watchWork();
    } catch (e) {
        log.logOf('count').warn('the figures follow with the next run: ' + log.describeError(e));
    }
}

module.exports = refreshFigures;
