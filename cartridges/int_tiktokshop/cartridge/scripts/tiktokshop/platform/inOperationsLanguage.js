'use strict';

var locale = require('./locale');
var settings = require('./settings');

/**
 * Runs what writes a mail or the message of a job, in the language of operations. If the site no longer has its locale,
 * the text is in English. Source: Script API, dw.system.Request.setLocale.
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
function inOperationsLanguage(run) {
    return locale.inLocale(settings.operationsLocale(), run);
}

module.exports = inOperationsLanguage;
