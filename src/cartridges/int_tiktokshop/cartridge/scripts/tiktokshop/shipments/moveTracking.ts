import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { orderOf } from '../lifecycle/store/orders';
import { addTrackingNumber } from '../lifecycle/store/trackingNumbers';
import { now } from '../platform/clock';
import { eachInTransaction } from '../platform/eachInTransaction';
import { orderIdsOf, removeTracking, trackingBefore } from './store/previousTracking';

/**
 * Moves tracking numbers from the objects of the previous release, one for each number, to the orders themselves.
 * @param limit - numbers that one run moves; the next run moves the others
 */
export function moveTracking(limit: number): void {
    eachInTransaction(trackingBefore(now(), limit), (tracking) => {
        orderIdsOf(tracking).forEach((externalOrderId) => {
            const entry = findEntry(externalOrderId);
            const order = orderOf(entry);
            if (order) {
                addTrackingNumber(order, externalOrderId, tracking.custom.trackingNumber);
            }
        });
        removeTracking(tracking);
    });
}
