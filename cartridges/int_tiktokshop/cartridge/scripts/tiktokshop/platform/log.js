'use strict';

var Logger = require('dw/system/Logger');

/**
 * Writes to the custom log `tiktokshop`. There is no `info`: an instance leaves it out unless someone switches it on,
 *     so
 * what has to be kept is kept in the order's history or the audit trail.
 * Order numbers and codes only: never names, addresses, tokens or bodies.
 * @typedef {{ warn(message: string): void, error(message: string): void }} Log
 */

/**
 * The log of one part of the integration.
 * @param {string} category - as Business Manager's log settings list it, for example `create`
 * @returns {Log}
 */
function logOf(category) {
    var log = Logger.getLogger('tiktokshop', category);
    // The text is an argument, not the pattern: braces and quotes in a pattern have a meaning (Java MessageFormat).
    return {
        warn: function (message) {
            return log.warn('{0}', message);
        },
        error: function (message) {
            return log.error('{0}', message);
        }
    };
}

/**
 * What is known of an exception, for the log: class, message, place.
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
