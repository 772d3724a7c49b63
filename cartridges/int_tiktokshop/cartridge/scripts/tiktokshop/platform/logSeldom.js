'use strict';

var countToWrite = require('./countToWrite');
var log = require('./log');

/**
 * Logs what strangers can cause as often as they like: each message at most once a minute, with how often it came.
 * Otherwise they could fill the log, which ends for the day at a size that the platform sets.
 * @param {string} category - as for `logOf`
 * @param {'warn' | 'error'} level
 * @param {string} message - one of few
 */
function logSeldom(category, level, message) {
    var times = countToWrite(category + ': ' + message);
    if (times > 0) {
        log.logOf(category)[level](times > 1 ? message + ' (' + times + ' times)' : message);
    }
}

module.exports = logSeldom;
