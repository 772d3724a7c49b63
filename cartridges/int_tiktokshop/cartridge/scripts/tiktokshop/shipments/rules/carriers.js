'use strict';

/** @typedef {import('../../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */

/**
 * The merchant's names for carriers, and TikTok's name or provider id for each.
 * @typedef {{ [carrier: string]: string }} CarrierNames
 */

/**
 * Names that carriers go by, and TikTok's own. What the merchant has set goes before it.
 * Source: names in Get Shipping Providers and in the carriers' own feeds.
 */
var USUAL_NAMES = {
    'UPS Ground': 'UPS',
    'United Parcel Service': 'UPS',
    'Federal Express': 'FedEx',
    'FedEx Ground': 'FedEx',
    'FedEx Express': 'FedEx',
    'FedEx Home Delivery': 'FedEx',
    'US Postal Service': 'USPS',
    'United States Postal Service': 'USPS',
    'DHL Ecommerce US': 'DHL eCommerce',
    'DHL Global Mail': 'DHL eCommerce',
    Hermes: 'Evri',
    MyHermes: 'Evri',
    'Royal Mail Group': 'Royal Mail',
    'Deutsche Post DHL': 'DHL',
    'La Poste': 'Colissimo',
    'J&T': 'J&T Express',
    JNT: 'J&T Express'
};

/**
 * Finds TikTok's provider for a carrier: first as the setting says, then by its own name, then by the names carriers
 * usually go by.
 * @param {string} carrier
 * @param {ShippingProvider[]} providers
 * @param {CarrierNames} names
 * @returns {ShippingProvider | null} null if there is none: a person has to extend the setting
 */
function providerFor(carrier, providers, names) {
    var set = valueFor(carrier, names);
    // What the merchant has set is meant, also where TikTok does not offer it.
    var candidates = set === '' ? [carrier, valueFor(carrier, USUAL_NAMES)] : [set];
    var found = candidates
        .map(function (name) {
            return providerCalled(name, providers);
        })
        .filter(function (provider) {
            return provider !== null;
        });
    return found[0] || null;
}

/**
 * The provider of this name or id, or null.
 * @param {string} name
 * @param {ShippingProvider[]} providers
 * @returns {ShippingProvider | null}
 */
function providerCalled(name, providers) {
    return (
        providers.filter(function (provider) {
            return provider.id === name || isSameCarrier(provider.name, name);
        })[0] || null
    );
}

/**
 * @param {string} carrier
 * @param {CarrierNames} names
 * @returns {string}
 */
function valueFor(carrier, names) {
    var key = Object.keys(names).filter(function (name) {
        return isSameCarrier(name, carrier);
    })[0];
    return key === undefined ? '' : names[key];
}

/**
 * Whether two names of carriers count as one: case, spaces, hyphens and underscores do not matter.
 * @param {string} one
 * @param {string} other
 * @returns {boolean}
 */
function isSameCarrier(one, other) {
    return plain(one) === plain(other);
}

/**
 * @param {string} name
 * @returns {string}
 */
function plain(name) {
    return name.toLowerCase().replace(/[\s_-]/g, '');
}

module.exports = {
    providerFor: providerFor,
    providerCalled: providerCalled,
    isSameCarrier: isSameCarrier
};
