'use strict';

/** Public tracking pages by carrier; `{0}` is the number. Source: the carriers' own sites. */
var PAGES = [
    { carrier: /^ups\b/i, page: 'https://www.ups.com/track?tracknum={0}' },
    { carrier: /^usps\b|united states postal/i, page: 'https://tools.usps.com/go/TrackConfirmAction?tLabels={0}' },
    { carrier: /^fed\s?ex\b/i, page: 'https://www.fedex.com/fedextrack/?trknbr={0}' },
    {
        carrier: /^dhl\b/i,
        page: 'https://www.dhl.com/global-en/home/tracking.html?submit=1&tracking-id={0}'
    },

    { carrier: /^royal\s?mail\b/i, page: 'https://www.royalmail.com/track-your-item#/tracking-results/{0}' },
    { carrier: /^evri\b|^hermes uk\b/i, page: 'https://www.evri.com/track/parcel/{0}' },
    { carrier: /^dpd\b/i, page: 'https://tracking.dpd.de/status/en_US/parcel/{0}' },
    { carrier: /^gls\b/i, page: 'https://gls-group.com/track/{0}' },
    { carrier: /^colissimo\b|^la poste\b/i, page: 'https://www.laposte.fr/outils/suivre-vos-envois?code={0}' },
    {
        carrier: /^correos\b/i,
        page: 'https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number={0}'
    },

    { carrier: /^poste italiane\b/i, page: 'https://www.poste.it/cerca/index.html#/risultati-spedizioni/{0}' }
];

/**
 * The carrier's page that tracks a parcel; empty for a carrier without a known one.
 * @param {string} carrier
 * @param {string} trackingNumber
 * @returns {string}
 */
function trackingPage(carrier, trackingNumber) {
    var known = PAGES.filter(function (one) {
        return one.carrier.test(carrier.trim());
    })[0];
    return known && trackingNumber !== '' ? known.page.replace('{0}', encodeURIComponent(trackingNumber)) : '';
}

module.exports = trackingPage;
