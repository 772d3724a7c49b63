'use strict';

var markets = require('../../lifecycle/rules/tiktok/markets');

/**
 * The locale of an order: in the language of the country it goes to, for that country if the site has such a locale.
 * @param {string} countryCode
 * @param {string[]} allowed - locales of the site, for example `de_DE`
 * @returns {string} empty if the site has none for the country
 */
function marketLocale(countryCode, allowed) {
    var country = countryCode.toUpperCase();
    var languages = markets.languagesOf(country);
    var ofCountry = allowed.filter(function (locale) {
        return country !== '' && locale.split('_')[1] === country;
    });
    var wanted = languages
        .map(function (language) {
            return language + '_' + country;
        })
        .concat(ofCountry, languages);
    return (
        wanted.filter(function (locale) {
            return allowed.indexOf(locale) >= 0;
        })[0] || ''
    );
}

module.exports = marketLocale;
