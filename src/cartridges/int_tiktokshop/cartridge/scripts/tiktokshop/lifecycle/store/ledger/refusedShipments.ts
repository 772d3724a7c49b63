import { storedJson } from '../../../platform/json';
import type { OrderMessage } from '../../rules/orderMessage';
import type { LedgerEntry } from './ledgerEntry';

/** Refused shipments kept for each order. */
const KEPT_SHIPMENTS = 20;

/**
 * Keeps a shipment that was refused because the order is cancelled. A shipment from before the cancellation may still
 * arrive and undo it; then this one applies too. Needs a transaction.
 */
export function keepRefusedShipment(entry: LedgerEntry, message: OrderMessage): void {
    const others = refusedShipments(entry).filter((kept) => kept.eventId !== message.eventId);
    entry.custom.refusedShipments = JSON.stringify(others.concat([message]).slice(-KEPT_SHIPMENTS));
}

/** Returns the kept shipments and removes them from the ledger. Needs a transaction. */
export function takeRefusedShipments(entry: LedgerEntry): OrderMessage[] {
    const kept = refusedShipments(entry);
    if (kept.length > 0) {
        entry.custom.refusedShipments = null;
    }
    return kept;
}

function refusedShipments(entry: LedgerEntry): OrderMessage[] {
    return storedJson<OrderMessage[]>(entry.custom.refusedShipments, []);
}
