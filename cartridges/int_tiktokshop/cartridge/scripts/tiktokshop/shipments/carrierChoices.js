'use strict';

var carrierNames = require('./store/carrierNames');
var providersCache = require('./store/providersCache');
var lists = require('../platform/rules/lists');

/**
 * Names of carriers that can be reported: TikTok's, as far as it was asked, and those in the settings.
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
    return lists.unique(offered.concat(offered.length > 0 ? Object.keys(carrierNames()) : [])).sort();
}

module.exports = carrierChoices;
