'use strict';

/** Languages of TikTok's markets, the first one first. Java wrote Indonesian as `in`. Source: ISO 639, ISO 3166. */
var LANGUAGES = {
    US: ['en'],
    GB: ['en'],
    DE: ['de'],
    FR: ['fr'],
    ES: ['es'],
    IT: ['it'],
    IE: ['en'],
    SG: ['en'],
    MY: ['ms', 'en'],
    TH: ['th'],
    VN: ['vi'],
    PH: ['en'],
    ID: ['id', 'in'],
    JP: ['ja'],
    BR: ['pt'],
    MX: ['es']
};

/**
 * The locale of an order: in the language of the country it goes to, for that country if the site has such a locale.
 * @param {string} countryCode
 * @param {string[]} allowed - locales of the site, for example `de_DE`
 * @returns {string} empty if the site has none for the country
 */
function marketLocale(countryCode, allowed) {
    var country = countryCode.toUpperCase();
    var languages = LANGUAGES[country] || [];
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
