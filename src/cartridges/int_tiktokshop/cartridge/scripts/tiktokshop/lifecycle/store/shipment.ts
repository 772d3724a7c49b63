/** The shipment of an order; null for an order without one, which the platform's types do not know. */
export function shipmentOf(order: dw.order.Order): dw.order.Shipment | null {
    return order.defaultShipment;
}

/** The tracking number of the order's shipment, which has no field for a carrier; empty for none. */
export function shipmentNumberOf(order: dw.order.Order): string {
    const shipment = shipmentOf(order);
    return (shipment && shipment.trackingNumber) || '';
}
