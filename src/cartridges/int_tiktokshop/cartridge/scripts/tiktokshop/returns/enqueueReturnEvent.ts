import { returnsOf, storeReturns } from '../lifecycle/store/returns';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { hasOms } from '../platform/outgoing/omsService';
import { enqueue } from '../tasks/store/tasks';
import { returnFacts } from './returnFacts';
import { allowedActs } from './rules/decideAct';
import { refundAmount } from './rules/refund';
import { returnEvent } from './rules/returnEvent';
import type { ReturnObject } from './store/returnObject';

/**
 * Enqueues a task that tells the OMS of a return as it is now, if the OMS has an address. The number in its id grows also after the
 * object of the return was forgotten. Needs a transaction.
 */
export function enqueueReturnEvent(
    order: dw.order.Order,
    entry: LedgerEntry,
    object: ReturnObject,
    told: TikTokReturn
): void {
    const returns = returnsOf(entry);
    const known = returns.known && returns.known[told.returnId];
    if (!hasOms() || !known) {
        return;
    }
    const count = Math.max(object.custom.toldCount || 0, known.told || 0) + 1;
    object.custom.toldCount = count;
    known.told = count;
    storeReturns(entry, returns);
    const event = returnEvent(told, count, {
        orderNo: order.orderNo,
        units: known.units,
        refund: refundAmount(known.refund),
        allowed: allowedActs(returnFacts(object, told, known.units))
    });
    enqueue(event.eventId, 'tell-oms', {
        orderNo: order.orderNo,
        externalOrderId: told.orderId,
        shopId: object.custom.shopId || '',
        payload: event
    });
}
