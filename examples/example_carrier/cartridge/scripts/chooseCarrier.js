'use strict';

/** Tracking numbers by carrier, as TikTok calls it. */
var CARRIERS = [
    { name: 'UPS', number: /^1Z[0-9A-Z]{16}$/ },
    { name: 'USPS', number: /^9[2-5]\d{20}$/ },
    { name: 'FedEx', number: /^(\d{12}|\d{15})$/ }
];

/**
 * Hook app.tiktokshop.carrier.choose: the warehouse names its dispatcher and not the carrier, which only the tracking
 * number tells.
 *
 * @param {string} carrier - as the OMS has named it
 * @param {Array} providers - carriers that TikTok offers for this order: {id, name}
 * @param {Object} parcel - {orderNo, packageNo, trackingNumber}
 * @returns {string|null} name or id of one of the providers; null leaves it to the setting
 */
function choose(carrier, providers, parcel) {
    if (carrier !== 'DISPATCH') {
        return null;
    }
    var candidates = CARRIERS.filter(function (known) {
        return known.number.test(parcel.trackingNumber) && isOffered(known.name, providers);
    });
    return candidates.length > 0 ? candidates[0].name : null;
}

function isOffered(name, providers) {
    return providers.some(function (provider) {
        return provider.name === name;
    });
}

module.exports = {
    choose: choose
};
