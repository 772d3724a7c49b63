'use strict';

/**
 * Finds TikTok's provider for a carrier: first as the setting says, then by its own name. Case and spaces do not
 * matter.
 * @returns null if there is none: a person has to extend the setting
 */
function providerFor(carrier, providers, names) {
    var wanted = plain(mapped(carrier, names));
    var found = providers.filter(function (provider) {
        return provider.id === wanted || plain(provider.name) === wanted;
    });
    return found[0] || null;
}

function mapped(carrier, names) {
    var key = Object.keys(names).filter(function (name) {
        return plain(name) === plain(carrier);
    })[0];
    return key === undefined ? carrier : names[key];
}

function plain(name) {
    return name.toLowerCase().replace(/[\s_-]+/g, '');
}

module.exports = {
    providerFor: providerFor
};
