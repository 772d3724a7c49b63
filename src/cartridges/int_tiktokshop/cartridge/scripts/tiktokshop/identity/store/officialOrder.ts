import Order = require('dw/order/Order');
import type { OfficialOrder, OfficialState } from '../rules/officialState';
import { awaitsShipment } from '../../lifecycle/rules/orderStatus';
import type { ShippingStatus } from '../../lifecycle/rules/orderStatus';
import { parseJson } from '../../platform/json';
import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { linesOf } from '../../lifecycle/store/orderLines';

/** Whether the official cartridges have created an order: they write the channel status, and never our own status. */
export function isOfficialOrder(order: dw.order.Order): boolean {
    return channelStatusOf(order) !== null && !order.custom.externalOrderStatus;
}

/** The channel status of an order; null if it was never written: such an enum still reads as an object. */
export function channelStatusOf(order: dw.order.Order): number | null {
    return valueOf(order.custom.externalChannelOrderStatus);
}

function valueOf(value: unknown): number | null {
    const plain = value === null || value === undefined ? null : value.valueOf();
    return plain === null ? null : Number(plain);
}

/** What the official cartridges have written to an order. */
export function readOfficialOrder(order: dw.order.Order): OfficialOrder {
    return {
        channelStatus: channelStatusOf(order),
        isCompleted: order.status.value === Order.ORDER_STATUS_COMPLETED,
        shippingStatus: SHIPPING_STATUS[order.shippingStatus.value] || 'NOTSHIPPED',
        cancelInfo: parseJson(order.custom.cancelInfo || null),
        lines: linesOf(order).map((line) => ({
            productId: line.productID,
            quantity: line.quantityValue,
            status: valueOf(line.custom.externalLineItemStatus),
            carrier: line.custom.carrier || '',
            trackingNumber: line.custom.trackingNumber || ''
        })),
        createdAt: order.creationDate.toISOString(),
        changedAt: order.lastModified.toISOString()
    };
}

const SHIPPING_STATUS: { [value: number]: ShippingStatus } = { 0: 'NOTSHIPPED', 1: 'PARTSHIPPED', 2: 'SHIPPED' };

/**
 * Writes the state of an official order to the ledger. Needs a transaction.
 * @param changedAt - when the order was last changed, ISO 8601 UTC
 */
export function writeOfficialState(entry: LedgerEntry, state: OfficialState, changedAt: string): void {
    entry.custom.appliedStatus = state.status;
    entry.custom.awaitsShipment = awaitsShipment(state.status);
    entry.custom.packages = JSON.stringify(state.packages);
    entry.custom.cancelledUnits = JSON.stringify(state.cancelled);
    entry.custom.lastOccurredAt = changedAt;
    entry.custom.cancelledBy = state.status === 'CANCELLED' ? 'TIKTOK' : null;
}
