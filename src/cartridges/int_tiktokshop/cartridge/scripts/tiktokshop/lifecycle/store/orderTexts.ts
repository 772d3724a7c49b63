import { unique } from '../../platform/rules/lists';
import { readableText } from '../../platform/rules/xmlText';
import type { Address } from '../rules/address/address';
import { readAddress, writeAddress } from './orderAddress';
import { shipmentOf } from './shipment';

/** Attributes of an order that any client may write, and that no message is judged by. */
const NOTES = ['buyerNote', 'orderNote', 'orderTag'] as const;

/**
 * The fields of an order whose texts have characters that XML does not have, or that were lost on the way, such as `orderTag` and
 * `city`. An API writes them unread where no hook runs.
 */
export function unreadableTexts(order: dw.order.Order): string[] {
    const names = addressesOf(order).reduce<string[]>(
        (all, address) => all.concat(unreadableParts(readAddress(address))),
        unreadableNotes(order)
    );
    return unique(names.concat(isReadable(order.customerName) ? [] : ['customerName']));
}

/** Unreadable notes alone, which are quick to find. */
function unreadableNotes({ custom }: dw.order.Order): Array<(typeof NOTES)[number]> {
    return NOTES.filter((name) => !isReadable(custom[name]));
}

/** Whether one of the notes of an order has such characters: what a client of SCAPI writes to an order that is known. */
export function hasUnreadableNotes(order: dw.order.Order): boolean {
    return unreadableNotes(order).length > 0;
}

/** Removes such characters from the texts of an order. Needs a transaction. */
export function makeTextsReadable(order: dw.order.Order): void {
    unreadableNotes(order).forEach((name) => {
        order.custom[name] = readableText(order.custom[name] as string);
    });
    addressesOf(order).forEach((target) => {
        const address = readAddress(target);
        const parts = unreadableParts(address);
        parts.forEach((part) => {
            address[part] = readableText(address[part]);
        });
        if (parts.length > 0) {
            writeAddress(target, address);
        }
    });
    if (!isReadable(order.customerName)) {
        order.setCustomerName(readableText(order.customerName));
    }
}

function unreadableParts(address: Address): Array<keyof Address> {
    return (Object.keys(address) as Array<keyof Address>).filter((part) => !isReadable(address[part]));
}

function isReadable(text: string | null): boolean {
    return !text || readableText(text) === text;
}

function addressesOf(order: dw.order.Order): dw.order.OrderAddress[] {
    const shipment = shipmentOf(order);
    const all: Array<dw.order.OrderAddress | null> = [order.billingAddress, shipment && shipment.shippingAddress];
    return all.filter((address) => address !== null);
}
