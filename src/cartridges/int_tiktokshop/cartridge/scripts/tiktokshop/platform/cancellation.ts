import Order = require('dw/order/Order');
import OrderMgr = require('dw/order/OrderMgr');
import type { Units } from '../domain/packages';
import { plus } from '../domain/packages';
import { storedJson } from './json';
import type { LedgerEntry } from './ledger';
import { ownsOrderStatus } from './settings';
import { adjustStock } from './stock';

/**
 * Cancels an order of which nothing has shipped; the platform puts its stock back. Where an OMS owns the order status,
 * it is only recorded. Needs a transaction.
 * @returns empty, or the platform's code for why it did not work
 */
export function cancelInFull(order: dw.order.Order, entry: LedgerEntry, reason: string): string {
    order.setCancelDescription(reason);
    if (!ownsOrderStatus() || isCancelled(order)) {
        return '';
    }
    const status = OrderMgr.cancelOrder(order);
    if (status.error) {
        return status.code;
    }
    // The platform returns whole lines; units that went back one by one before must not go back twice.
    adjustStock(storedJson<Units>(entry.custom.stockReturned, {}), -1);
    return '';
}

/**
 * Takes a cancellation back: the order had left before it. Needs a transaction.
 * @returns empty, or the platform's code for why it did not work
 */
export function undoCancellation(order: dw.order.Order): string {
    if (!ownsOrderStatus() || !isCancelled(order)) {
        return '';
    }
    const status = OrderMgr.undoCancelOrder(order);
    if (status.error) {
        return status.code;
    }
    // The platform makes it OPEN; our orders are NEW until they are completed.
    order.setStatus(Order.ORDER_STATUS_NEW);
    return '';
}

/** Puts back the stock of units that were cancelled while the order lives on. Needs a transaction. */
export function returnStock(entry: LedgerEntry, units: Units): void {
    const taken = storedJson<Units>(entry.custom.stockTaken, {});
    const returned = storedJson<Units>(entry.custom.stockReturned, {});
    const back: Units = {};
    Object.keys(units).forEach((productId) => {
        // Stock goes back only where it was taken.
        const open = (taken[productId] || 0) - (returned[productId] || 0);
        back[productId] = Math.max(0, Math.min(open, units[productId] || 0));
    });
    adjustStock(back, 1);
    entry.custom.stockReturned = JSON.stringify(plus(returned, back));
}

/** Completes an order, where no OMS owns its status. Needs a transaction. */
export function complete(order: dw.order.Order): void {
    if (ownsOrderStatus()) {
        order.setStatus(Order.ORDER_STATUS_COMPLETED);
    }
}

function isCancelled(order: dw.order.Order): boolean {
    return order.status.value === Order.ORDER_STATUS_CANCELLED;
}
