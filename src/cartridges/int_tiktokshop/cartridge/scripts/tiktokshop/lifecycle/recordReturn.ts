import { enqueue } from '../tasks/store/tasks';
import { credentialOf } from '../platform/httpCall';
import { alertOperations } from './alertOperations';
import type { OmsReturn } from './rules/omsReturn';
import { isFromSeller } from './rules/orderMessage';
import type { Initiator } from './rules/orderMessage';
import { addHistory } from './store/history';
import type { LedgerEntry } from './store/ledger';
import { returnsOf, returnStatusOf, storeReturns } from './store/returns';

/**
 * Records what is said of a return or a refund: in the order's history, as a note and an alert, and as a task that
 * tells the OMS, unless it is the OMS that says it. Changes nothing else. Needs a transaction.
 * @param said - in words, without personal data
 */
export function recordReturn(order: dw.order.Order, entry: LedgerEntry, said: string[], initiator: Initiator): void {
    const count = returnsOf(entry).count + 1;
    const isFromOms = isFromSeller(initiator);
    storeReturns(entry, { count: count, status: returnStatusOf(order) });
    addHistory(entry, isFromOms ? 'OMS' : 'TIKTOK', 'Return: ' + said.join(', '), { outcome: 'recorded' });
    const text = 'A return or refund was reported: ' + said.join(', ');
    alertOperations(order, entry, text + '. The cartridge records it and changes nothing');
    if (!isFromOms && credentialOf('tiktokshop.oms').url !== '') {
        tellOms(order, entry, count);
    }
}

function tellOms(order: dw.order.Order, entry: LedgerEntry, count: number): void {
    const externalOrderId = entry.custom.externalOrderId;
    const notice: OmsReturn = {
        eventId: 'return-' + externalOrderId + '-' + count,
        orderNo: order.orderNo,
        externalOrderId: externalOrderId,
        status: 'RETURN',
        initiator: 'TIKTOK',
        action: order.custom.orderAction || '',
        returnStatus: returnStatusOf(order),
        returnCase: order.custom.returnCase || ''
    };
    const about = { orderNo: order.orderNo, externalOrderId: externalOrderId, shopId: '', payload: notice };
    enqueue(notice.eventId, 'tell-oms', about);
}
