'use strict';

var carriers = require('./rules/carriers');
var carrierNames = require('./store/carrierNames');
var providersCache = require('./store/providersCache');

/**
 * Those carriers that TikTok does not offer to any shop of the site, as far as it was asked; none where it was not.
 * @param {string[]} names - as the OMS calls them
 * @returns {string[]}
 */
function unknownCarriers(names) {
    var known =
        names.length === 0
            ? []
            : providersCache.knownProviders().filter(function (item) {
                  return item.providers.length > 0;
              });
    if (known.length === 0) {
        return [];
    }
    return names.filter(function (name) {
        return known.every(function (item) {
            return carriers.providerFor(name, item.providers, carrierNames(item.shopId)) === null;
        });
    });
}

module.exports = unknownCarriers;
