import type { ShipmentRecord } from './records';

/** `me`, else the lowest id; null if there is no shipment. Source: platform doc Shipment.isDefault. */
export function defaultShipmentId(shipments: ShipmentRecord[]): string | null {
    const ids = shipments.map((shipment) => shipment.id).sort();
    return ids.includes('me') ? 'me' : ids[0] || null;
}
