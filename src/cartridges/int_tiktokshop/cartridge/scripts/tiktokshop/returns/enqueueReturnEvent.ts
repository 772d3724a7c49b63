import { knownReturns } from '../lifecycle/store/returns';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { credentialOf } from '../platform/outgoing/httpCall';
import { fromMinorUnits } from '../platform/rules/money';
import { reporterOf } from '../platform/shopSettings';
import { enqueue } from '../tasks/store/tasks';
import { allowedActs } from './rules/decideAct';
import { returnEvent } from './rules/returnEvent';
import { choiceOf, eventIdsOf, receivedOf } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';

/** Enqueues a task that tells the OMS of a return as it is now, if the OMS has an address. Needs a transaction. */
export function enqueueReturnEvent(
    order: dw.order.Order,
    entry: LedgerEntry,
    object: ReturnObject,
    told: TikTokReturn
): void {
    const known = knownReturns(entry)[told.returnId];
    if (credentialOf('tiktokshop.oms').url === '' || !known) {
        return;
    }
    object.custom.toldCount = (object.custom.toldCount || 0) + 1;
    const event = returnEvent(told, object.custom.toldCount, {
        orderNo: order.orderNo,
        units: known.units,
        refund: known.refund && {
            amount: fromMinorUnits(known.refund.amount, known.refund.currency),
            currency: known.refund.currency
        },
        allowed: allowedActs({
            type: told.type,
            status: told.status,
            units: known.units,
            received: receivedOf(object),
            choice: choiceOf(object),
            eventIds: eventIdsOf(object),
            mayAnswer: reporterOf(object.custom.shopId) !== 'oms'
        })
    });
    enqueue(event.eventId, 'tell-oms', {
        orderNo: order.orderNo,
        externalOrderId: told.orderId,
        shopId: object.custom.shopId || '',
        payload: event
    });
}
