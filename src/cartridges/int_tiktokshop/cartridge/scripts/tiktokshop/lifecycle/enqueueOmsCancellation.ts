import { enqueue } from '../tasks/store/tasks';
import { canTellOms } from './canTellOms';
import type { OmsCancellation } from './rules/omsCancellation';
import type { OrderMessage } from './rules/orderMessage';
import type { OrderChanges } from './rules/orderState';
import { packageNumbers, packagesWithTracking } from './rules/packages';
import type { ShippedPackage } from './rules/packages';
import { countUnits, unitsOf } from './rules/units';
import type { Units } from './rules/units';
import { feedRevisionOf } from './store/ledger/due/feedDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { cancelledTaskId, unitsCancelledTaskId } from '../tasks/rules/taskIds';

/** An order after the cancellation. */
type CancelledState = Pick<OrderChanges, 'status' | 'cancelled' | 'cancelledTooLate' | 'packages'>;

/**
 * Enqueues a task that tells the OMS of cancelled units, so that it does not ship them. Does nothing for a cancellation
 * by the OMS itself. Needs a transaction.
 * @param units - which of its units are cancelled, where it is not the whole order
 */
export function enqueueOmsCancellation(
    entry: LedgerEntry,
    message: OrderMessage,
    changes: CancelledState,
    units: Units
): void {
    if (message.initiator === 'SELLER' || !canTellOms()) {
        return;
    }
    const externalOrderId = entry.custom.externalOrderId;
    const orderNo = entry.custom.orderNo || '';
    const isPartial = changes.status !== 'CANCELLED';
    // The number of cancelled units makes each partial cancellation a task of its own.
    const count = countUnits(changes.cancelled) + countUnits(changes.cancelledTooLate);
    const taskId = isPartial ? unitsCancelledTaskId(externalOrderId, count) : cancelledTaskId(externalOrderId);
    const notice: OmsCancellation = {
        // An order that was opened again can be cancelled again, which is no repeat.
        eventId: isPartial ? taskId : taskId + '-r' + feedRevisionOf(entry),
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        status: 'CANCELLED',
        // For the OMS, users of Business Manager are the seller.
        initiator: message.initiator === 'OPERATIONS' ? 'SELLER' : message.initiator,
        reason: message.reason
    };
    if (isPartial) {
        notice.items = Object.keys(units).map((productId) => ({
            productId: productId,
            quantity: unitsOf(units, productId)
        }));
    }
    const packages = packagesWithTracking(changes.packages);
    if (!isPartial && packageNumbers(packages).length > 0) {
        notice.packages = packageNumbers(packages).map((packageNo) => {
            const known = packages[packageNo] as ShippedPackage;
            return { packageNo: packageNo, carrier: known.carrier, trackingNumber: known.trackingNumber };
        });
    }
    enqueue(taskId, 'tell-oms', { orderNo: orderNo, externalOrderId: externalOrderId, shopId: '', payload: notice });
}
