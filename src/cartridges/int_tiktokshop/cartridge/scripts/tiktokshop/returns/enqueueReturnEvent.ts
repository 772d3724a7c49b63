import { returnsOf, storeReturns } from '../lifecycle/store/returns';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { hasOms } from '../platform/outgoing/omsService';
import { enqueue } from '../tasks/store/tasks';
import { returnFacts } from './returnFacts';
import { allowedActs } from './rules/decideAct';
import { refundAmount, refundOf } from './rules/refund';
import { returnedUnits } from './rules/returnedUnits';
import { returnEvent } from './rules/returnEvent';
import type { ReturnOfOrder } from './rules/returnEvent';
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
    known.told = count;
    storeReturns(entry, returns);
    enqueueEvent(object, told, count, {
        orderNo: order.orderNo,
        units: known.units,
        refund: refundAmount(known.refund),
        allowed: allowedActs(returnFacts(object, told, known.units))
    });
}

/**
 * Enqueues a task that tells the OMS of a return whose order B2C Commerce has deleted: nothing can be decided about it here, but the
 * OMS learns how it ends. Needs a transaction.
 */
export function enqueueReturnEventOfDeleted(object: ReturnObject, told: TikTokReturn): void {
    if (hasOms()) {
        enqueueEvent(object, told, (object.custom.toldCount || 0) + 1, {
            orderNo: object.custom.orderNo || '',
            units: returnedUnits(told.lines, {}),
            refund: refundAmount(refundOf(told)),
            allowed: []
        });
    }
}

function enqueueEvent(object: ReturnObject, told: TikTokReturn, count: number, about: ReturnOfOrder): void {
    object.custom.toldCount = count;
    const event = returnEvent(told, count, about);
    enqueue(event.eventId, 'tell-oms', {
        orderNo: about.orderNo,
        externalOrderId: told.orderId,
        shopId: object.custom.shopId || '',
        payload: event
    });
}
