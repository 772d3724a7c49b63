'use strict';

var locale = require('./locale');
var settings = require('./settings');

/**
 * Runs what puts words into a mail or the message of a job, in the language of operations. A locale that the site has
 * no more leaves them in English. Source: Script API, dw.system.Request.setLocale.
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
function inOperationsLanguage(run) {
    return locale.inLocale(settings.operationsLocale(), run);
}

module.exports = inOperationsLanguage;
