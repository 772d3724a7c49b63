'use strict';

var Site = require('dw/system/Site');

/**
 * Locales of the site.
 * @returns {string[]}
 */
function allowedLocales() {
    return Site.getCurrent().allowedLocales.toArray();
}

/**
 * Runs work in another locale of the site, and returns to the present one.
 * @template T
 * @param {string} locale - empty for the present one
 * @param {() => T} run
 * @returns {T}
 */
function inLocale(locale, run) {
    var before = request.locale;
    if (locale !== '') {
        request.setLocale(locale);
    }
    try {
        return run();
    } finally {
        if (locale !== '') {
            request.setLocale(before);
        }
    }
}

module.exports = {
    allowedLocales: allowedLocales,
    inLocale: inLocale
};
