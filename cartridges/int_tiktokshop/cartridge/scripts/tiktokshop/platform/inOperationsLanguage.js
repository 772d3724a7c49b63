'use strict';

var locale = require('./locale');
var settings = require('./settings');

/** The texts without a language of their own are English. */
var ENGLISH = 'default';

/**
 * Runs what writes for operations outside our pages, such as a mail, a note or the message of a job, in their language.
 * If the site lacks its locale, the text is in the locale of the request, which is English in jobs. Source: Script API,
 * dw.system.Request.setLocale.
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
function inOperationsLanguage(run) {
    return locale.inLocale(settings.operationsLocale() || ENGLISH, run);
}

module.exports = inOperationsLanguage;
