import type { TikTokLine, TikTokOrder } from '../../../openapi/rules/tiktokOrder';
import { plainMessage } from '../orderMessage';
import type { OrderMessage } from '../orderMessage';
import { availableUnits } from '../orderState';
import type { OrderState } from '../orderState';
import { shippedUnits } from '../packages';
import type { ShippedPackage } from '../packages';
import type { ExternalOrderStatus } from '../orderStatus';
import { common, countUnits, unitsOf, without } from '../units';
import type { Units } from '../units';

/**
 * Turns TikTok's state of an order into a message for our rules.
 * @param cancelledHere - units that are cancelled here already
 * @param here - the order's status here, and whether anything has shipped; a completed order without a shipment was refunded
 * @returns null when TikTok's state is no news here
 */
export function messageOf(
    order: TikTokOrder,
    cancelledHere: Units,
    here: { status: ExternalOrderStatus; hasShipped: boolean }
): OrderMessage | null {
    if (order.status === 'CANCELLED') {
        return cancellation(order, null, order.cancellation_initiator, order.cancel_reason);
    }
    const cancelled = order.line_items.filter((line) => line.display_status === 'CANCELLED');
    const items = without(unitsOfLines(cancelled), cancelledHere);
    if (countUnits(items) > 0) {
        const last = cancelled[cancelled.length - 1] as TikTokLine;
        return cancellation(order, items, last.cancel_user, last.cancel_reason);
    }
    const status = laterStatusOf(order, here.status);
    return status && here.hasShipped ? message(order, status) : null;
}

/**
 * Our status for each status of TikTok's that follows the seller's shipments. TikTok also completes an order that it has refunded
 * before the delivery: that one stays as it is, and its returns say what was paid back. Source: Order API, status machine.
 */
function laterStatusOf(order: TikTokOrder, statusHere: ExternalOrderStatus): ExternalOrderStatus | null {
    switch (order.status) {
        case 'DELIVERED':
            return 'Delivered';
        case 'COMPLETED':
            return order.delivery_time || statusHere === 'Delivered' ? 'Completed' : null;
        default:
            return null;
    }
}

function cancellation(
    order: TikTokOrder,
    items: Units | null,
    by: string | undefined,
    reason: string | undefined
): OrderMessage {
    const result = message(order, 'CANCELLED');
    result.cancelledItems = items;
    result.cancelledAfterLeaving = unitsOfLines(order.line_items.filter(isCancelledAfterLeaving));
    result.withoutStock = lostUnits(order, items);
    result.reason = reason || '';
    // The seller's own cancellation in Seller Center reaches us through TikTok, and is news to the OMS too.
    result.initiator = by === 'BUYER' ? 'BUYER' : 'TIKTOK';
    return result;
}

/**
 * Units that had left on both sides when TikTok cancelled them, although here others of the product were cancelled: as many are
 * cancelled on both sides, but not the same ones.
 */
export function mistakenUnits(order: TikTokOrder, state: OrderState): Units {
    const shipped = shippedUnits(state.packages, availableUnits(state));
    const left = unitsOfLines(order.line_items.filter(isCancelledAfterLeaving));
    return common(without(left, state.cancelledTooLate), without(shipped, state.cancelledTooLate));
}

function isCancelledAfterLeaving(line: TikTokLine): boolean {
    return line.display_status === 'CANCELLED' && !!line.tracking_number;
}

/** Units of a cancellation whose goods do not come back. */
function lostUnits(order: TikTokOrder, items: Units | null): Units {
    const lost = unitsOfLines(order.line_items.filter((line) => line.should_replenish_stock === false));
    return items ? common(lost, items) : lost;
}

function message(order: TikTokOrder, status: ExternalOrderStatus): OrderMessage {
    const seconds = (status === 'CANCELLED' && order.cancel_time) || order.update_time || 0;
    return plainMessage('TIKTOK', status, new Date(seconds * 1000).toISOString());
}

/** Packages that left on TikTok, as a message. */
export function shipmentMessage(order: TikTokOrder, packages: ShippedPackage[]): OrderMessage {
    const isOpen = order.line_items.some((line) => !line.tracking_number && line.display_status !== 'CANCELLED');
    const result = message(order, isOpen ? 'PartiallyShipped' : 'Shipped');
    result.packages = packages;
    return result;
}

/** TikTok's dispatch deadline; null when it gives none. */
export function shipByOf(order: TikTokOrder): Date | null {
    return order.rts_sla_time ? new Date(order.rts_sla_time * 1000) : null;
}

/** Units that have left on TikTok and are not cancelled. */
export function shippedUnitsOf(order: TikTokOrder): Units {
    return unitsOfLines(order.line_items.filter((line) => line.tracking_number && line.display_status !== 'CANCELLED'));
}

/** Units of these lines by product id. */
export function unitsOfLines(lines: TikTokLine[]): Units {
    const units: Units = {};
    lines.forEach((line) => {
        const productId = line.seller_sku || '';
        units[productId] = unitsOf(units, productId) + 1;
    });
    return units;
}
