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
            : providersCache.knownProviders().filter(function (_ref) {
                  var providers = _ref.providers;
                  return providers.length > 0;
              });
    if (known.length === 0) {
        return [];
    }
    return names.filter(function (name) {
        return known.every(function (_ref) {
            var shopId = _ref.shopId,
                providers = _ref.providers;
            return carriers.providerFor(name, providers, carrierNames(shopId)) === null;
        });
    });
}

module.exports = unknownCarriers;
