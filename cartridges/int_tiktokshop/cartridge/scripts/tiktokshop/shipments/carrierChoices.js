'use strict';

var carrierNames = require('./store/carrierNames');
var providersCache = require('./store/providersCache');
var unique = require('../platform/rules/unique');

/**
 * Names of carriers that can be reported: those that TikTok offers, as far as it was asked, and those of the settings.
 * @returns {string[]}
 */
function carrierChoices() {
    var offered = providersCache.knownProviders().reduce(function (names, known) {
        return names.concat(
            known.providers.map(function (provider) {
                return provider.name;
            })
        );
    }, []);
    return unique(offered.concat(offered.length > 0 ? Object.keys(carrierNames()) : [])).sort();
}

module.exports = carrierChoices;
