'use strict';

var inOperationsLanguage = require('./inOperationsLanguage');
var isBusinessManager = require('./web/isBusinessManager');

/**
 * Writes a note on an order in the language of operations, not in the language of the buyer. In Business Manager the
 * note keeps the language of the user: the site may lack that locale, and then the request could not switch back to it.
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
function inNoteLanguage(run) {
    return isBusinessManager() ? run() : inOperationsLanguage(run);
}

module.exports = inNoteLanguage;
