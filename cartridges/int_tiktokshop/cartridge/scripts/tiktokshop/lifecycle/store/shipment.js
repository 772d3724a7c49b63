'use strict';

/**
 * The shipment of an order; null for an order without one, which the platform's types do not know.
 * @param {dw.order.Order} order
 * @returns {dw.order.Shipment | null}
 */
function shipmentOf(order) {
    return order.defaultShipment;
}

/**
 * The tracking number of the order's shipment, which has no field for a carrier; empty for none.
 * @param {dw.order.Order} order
 * @returns {string}
 */
function shipmentNumberOf(order) {
    var shipment = shipmentOf(order);
    return (shipment && shipment.trackingNumber) || '';
}

module.exports = {
    shipmentOf: shipmentOf,
    shipmentNumberOf: shipmentNumberOf
};
