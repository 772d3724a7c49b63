import { customerEmail } from '../../platform/settings';
import { now } from '../../platform/clock';
import { notice } from '../../platform/rules/notice';
import { eraseAddress } from '../../lifecycle/store/orderAddress';
import { addNotice } from '../../lifecycle/store/orderNotes';

/**
 * Erases from an order who bought it: name, e-mail address, addresses except the country, and all free texts. What was
 * bought, at which price, and what happened to it stays, for accounts and statistics. Needs a transaction.
 * @param by - login of the person who wants it so
 */
export function eraseOrder(order: dw.order.Order, by: string): void {
    order.setCustomerName('');
    order.setCustomerEmail(customerEmail());
    addressesOf(order).forEach(eraseAddress);
    order.notes.toArray().forEach((note) => order.removeNote(note));
    order.custom.buyerNote = null;
    order.custom.orderNote = null;
    order.custom.orderNoteHistory = null;
    order.custom.cancelInfo = null;
    order.custom.cancelInfoHistory = null;
    order.custom.tiktokErasedAt = now();
    addNotice(order, notice('history.erased', [by]));
}

/** Records on an order that its buyer's data has gone from the last file. Needs a transaction. */
export function noteFilesErased(order: dw.order.Order): void {
    addNotice(order, notice('history.erased_files'));
}

function addressesOf(order: dw.order.Order): dw.order.OrderAddress[] {
    const billing = order.billingAddress as dw.order.OrderAddress | null;
    return order.shipments
        .toArray()
        .map((shipment) => shipment.shippingAddress as dw.order.OrderAddress | null)
        .concat([billing])
        .filter((address): address is dw.order.OrderAddress => address !== null);
}
