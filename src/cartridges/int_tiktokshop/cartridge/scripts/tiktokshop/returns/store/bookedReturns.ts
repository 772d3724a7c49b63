import { refundTotal } from '../../lifecycle/rules/knownReturns';
import type { KnownReturn, KnownReturns } from '../../lifecycle/rules/knownReturns';
import { productBehind } from '../../lifecycle/rules/standIn';
import type { Units } from '../../lifecycle/rules/units';
import { linesOf } from '../../lifecycle/store/orderLines';
import { returnsOf, storeReturns } from '../../lifecycle/store/returns';
import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { fromMinorUnits } from '../../platform/rules/money';
import { lineReturnStatus, orderReturnStatus } from '../rules/orderReturns';

/**
 * Books a return on its order: in the ledger, and in the attributes that others read. Needs a transaction.
 * @param available - units that were ordered and not cancelled
 */
export function bookReturn(
    order: dw.order.Order,
    entry: LedgerEntry,
    returnId: string,
    one: KnownReturn,
    available: Units
): void {
    const before = returnsOf(entry);
    const known = before.known || {};
    known[returnId] = one;
    const status = orderReturnStatus(known, available);
    storeReturns(entry, { count: before.count, status: status, known: known });
    order.custom.externalReturnStatus = status as 3;
    writeLines(order, known, available);
    writeRefunds(order, known);
}

function writeLines(order: dw.order.Order, known: KnownReturns, available: Units): void {
    linesOf(order).forEach((line) => {
        const status = lineReturnStatus(known, available, productBehind(line.productID));
        if (status !== null) {
            line.custom.externalLineItemReturnStatus = status as 1;
        }
    });
}

function writeRefunds(order: dw.order.Order, known: KnownReturns): void {
    const currency = order.currencyCode;
    const refunds: { [returnId: string]: { amount: string; currency: string } } = {};
    Object.keys(known).forEach((returnId) => {
        const refund = (known[returnId] as KnownReturn).refund;
        if (refund) {
            refunds[returnId] = { amount: fromMinorUnits(refund.amount, refund.currency), currency: refund.currency };
        }
    });
    if (Object.keys(refunds).length > 0) {
        order.custom.tiktokRefunds = JSON.stringify(refunds);
        order.custom.tiktokRefundTotal = fromMinorUnits(refundTotal(known, currency), currency);
    }
}
