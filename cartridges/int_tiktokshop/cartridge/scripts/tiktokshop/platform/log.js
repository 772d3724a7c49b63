'use strict';

var Logger = require('dw/system/Logger');
var oneLine = require('./rules/oneLine');

/**
 * Writes to the custom log `tiktokshop`: order numbers and codes, never names, addresses, tokens or bodies. There is no
 * `info`, which an instance drops by default; the order's history and the audit trail keep such records.
 * @typedef {{ warn(message: string): void, error(message: string): void }} Log
 */

/**
 * The log of one part of the integration.
 * @param {string} category - the name in the log settings of Business Manager, for example `create`
 * @returns {Log}
 */
function logOf(category) {
    var log = Logger.getLogger('tiktokshop', category);
    // The text is an argument, because braces and quotes in the pattern are markup (Java MessageFormat).
    return {
        warn: function (message) {
            return log.warn('{0}', oneLine(message));
        },
        error: function (message) {
            return log.error('{0}', oneLine(message));
        }
    };
}

/**
 * An exception for the log: class, message and place.
 * @param {*} error
 * @returns {string}
 */
function describeError(error) {
    var exception = error;
    var name = exception.javaName || 'Error';
    return name + ': ' + exception.message + ' (' + exception.fileName + ':' + exception.lineNumber + ')';
}

module.exports = {
    logOf: logOf,
    describeError: describeError
};
