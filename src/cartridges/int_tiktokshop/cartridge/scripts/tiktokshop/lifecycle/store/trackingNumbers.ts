import { packageNumbers, packagesWithTracking } from '../rules/packages';
import type { Packages, ShippedPackage } from '../rules/packages';
import { addWords, searchWord } from '../rules/searchWord';
import { addLaterSearchWords } from './searchWords';

/** Makes an order found by its packages; a number that was corrected keeps leading to it. Needs a transaction. */
export function addTrackingNumbers(order: dw.order.Order, externalOrderId: string, packages: Packages): void {
    const tracked = packagesWithTracking(packages);
    addAll(
        order,
        externalOrderId,
        packageNumbers(tracked).map((packageNo) => (tracked[packageNo] as ShippedPackage).trackingNumber)
    );
}

/** Makes an order found by one tracking number. Needs a transaction. */
export function addTrackingNumber(order: dw.order.Order, externalOrderId: string, trackingNumber: string): void {
    addAll(order, externalOrderId, [trackingNumber]);
}

/** Lets the successor of an edited order have the tracking numbers by which that one was found. Needs a transaction. */
export function carryTrackingNumbers(edited: dw.order.Order, successor: dw.order.Order): void {
    successor.custom.tiktokTrackingNumbers = edited.custom.tiktokTrackingNumbers;
}

function addAll(order: dw.order.Order, externalOrderId: string, trackingNumbers: string[]): void {
    const custom = order.custom;
    const known = custom.tiktokTrackingNumbers || '';
    const longer = addWords(known, trackingNumbers.map(searchWord));
    if (longer !== known) {
        custom.tiktokTrackingNumbers = longer;
    }
    addLaterSearchWords(order, externalOrderId, trackingNumbers);
}
