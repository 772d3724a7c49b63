import Order = require('dw/order/Order');
import OrderMgr = require('dw/order/OrderMgr');
import Site = require('dw/system/Site');
import { CHANNEL_STATUS } from '../rules/orderStatus';
import type { ExternalOrderStatus } from '../rules/orderStatus';
import { sealOrder } from './orderSeal';
import { addSearchWords } from './searchWords';
import { hasHoldReason } from './hold';
import { isPlaced } from './placement';
import { paymentMethodId } from '../../platform/paymentMethodId';
import { unique } from '../../platform/rules/lists';
import type { LedgerEntry } from './ledger/ledgerEntry';

/** Values of the custom attribute externalExportStatus: the state of an order in the order status feed. */
export const FEED_STATUS: { NOT_EXPORTED: 0; EXPORTED: 1; READY: 2 } = { NOT_EXPORTED: 0, EXPORTED: 1, READY: 2 };

/** An order by its number, or null. Reads the database, never the search index. */
export function getOrder(orderNo: string): dw.order.Order | null {
    return orderNo === '' ? null : OrderMgr.getOrder(orderNo);
}

/** The order of a ledger entry; null where there is no entry, or B2C Commerce has deleted the order. */
export function orderOf(entry: LedgerEntry | null): dw.order.Order | null {
    return entry && getOrder(entry.custom.orderNo || '');
}

/**
 * The order that has taken the place of an edited one, once it is placed; otherwise the order itself. The successor of a
 * held order counts at once, because its release may place it. Source: platform doc Order.currentOrderNo.
 */
export function currentOrder(order: dw.order.Order): dw.order.Order {
    const isReplaced = order.status.value === Order.ORDER_STATUS_REPLACED;
    const hasSuccessor = isReplaced && order.currentOrderNo !== order.orderNo;
    const current = hasSuccessor ? getOrder(order.currentOrderNo) : null;
    return current && (isPlaced(current) || hasHoldReason(order)) ? current : order;
}

/** All orders that an edited order was, is and was edited to, itself among them. */
export function editsOf(order: dw.order.Order): dw.order.Order[] {
    const numbers = [order.orderNo, order.originalOrderNo];
    let edit = getOrder(order.currentOrderNo || '');
    while (edit) {
        numbers.push(edit.orderNo);
        edit = getOrder(edit.replacedOrderNo || '');
    }
    return unique(numbers.filter((orderNo) => !!orderNo))
        .map(getOrder)
        .filter((found): found is dw.order.Order => found !== null);
}

/** When an order was created here, in milliseconds since the epoch: the first one, if it was edited since. */
export function createdAt(order: dw.order.Order): number {
    const first = getOrder(order.originalOrderNo || '') || order;
    return first.creationDate.getTime();
}

/**
 * Whether the platform refused a storefront request an order of another session. Source: platform doc
 * dw.order.OrderMgr, site preference "Limit Storefront Order Access".
 */
export function isAccessRefused(error: unknown): boolean {
    const exception = error as { javaName?: string; message?: string };
    return exception.javaName === 'SecurityException' || /Unauthorized access to order/.test(String(exception.message));
}

/** Whether the site takes orders in a currency. */
export function isCurrencyAllowed(currency: string): boolean {
    return Site.getCurrent().allowedCurrencies.contains(currency);
}

/**
 * Sets the first statuses of a new TikTok order: confirmed and ready for export, unless it is held. Needs a
 * transaction.
 * @param holdReason - why it is held; empty when it is not
 */
export function initializeStatuses(order: dw.order.Order, externalOrderId: string, holdReason: string): void {
    writeIdentity(order, externalOrderId, 'New');
    order.custom.externalChannelOrderStatus = CHANNEL_STATUS.NEW as 3;
    order.custom.externalExportStatus = isPlaced(order) ? FEED_STATUS.READY : FEED_STATUS.NOT_EXPORTED;
    order.custom.tiktokHoldReason = holdReason;
    if (holdReason === '') {
        releaseToOms(order);
    } else {
        order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
        order.setExportStatus(Order.EXPORT_STATUS_NOTEXPORTED);
    }
}

/** Marks a proven TikTok order as paid if it uses TikTok's payment method: TikTok has captured. Needs a transaction. */
export function markPaid(order: dw.order.Order): void {
    if (!order.getPaymentInstruments(paymentMethodId()).empty) {
        order.setPaymentStatus(Order.PAYMENT_STATUS_PAID);
    }
}

/** Writes TikTok's id and the status to an order, and seals it. Needs a transaction. */
export function writeIdentity(order: dw.order.Order, externalOrderId: string, status: ExternalOrderStatus): void {
    order.setExternalOrderNo(externalOrderId);
    order.setExternalOrderStatus(status);
    order.custom.externalOrderId = externalOrderId;
    order.custom.externalOrderStatus = status;
    sealOrder(order, externalOrderId);
    addSearchWords(order, externalOrderId);
}

/** Whether the order is marked for the order feed. */
export function isFeedReady(order: dw.order.Order): boolean {
    const status = order.custom.externalExportStatus;
    return !!status && Number(status.valueOf()) === FEED_STATUS.READY;
}

/** Ends the hold of an order: confirms it, and makes it ready for export if it never was. Needs a transaction. */
export function releaseToOms(order: dw.order.Order): void {
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_CONFIRMED);
    if (order.exportStatus.value === Order.EXPORT_STATUS_NOTEXPORTED) {
        order.setExportStatus(Order.EXPORT_STATUS_READY);
    }
    order.custom.tiktokHoldReason = null;
}

/** Whether an export has taken the order. */
export function isExported(order: dw.order.Order): boolean {
    return order.exportStatus.value === Order.EXPORT_STATUS_EXPORTED;
}
