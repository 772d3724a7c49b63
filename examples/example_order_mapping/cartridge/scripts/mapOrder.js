'use strict';

/** Shipping methods of TikTok, as the warehouse calls them. */
var SERVICE_LEVELS = {
    TTS001: 'STANDARD',
    TTS002: 'ECONOMY',
    TTS003: 'EXPRESS',
    TTS004: 'STANDARD'
};

/**
 * Hook app.tiktokshop.order.map: the warehouse reads one text and knows only its own service levels.
 *
 * @param {dw.order.Order} order - the new order
 * @param {Object} source - what TikTok has posted
 */
function map(order, source) {
    order.externalOrderText = 'TikTok Shop, ' + (SERVICE_LEVELS[source.shipment.shipping_method] || 'STANDARD');
    if (source.c_buyerNote) {
        order.custom.orderNote = 'Buyer: ' + source.c_buyerNote;
    }
}

module.exports = {
    map: map
};
