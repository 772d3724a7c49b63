import { buyersOrder, isOurs } from './findBuyer';
import type { BuyersOrder } from './findBuyer';
import { eraseOrder } from './store/erasedOrder';
import { addPendingErasure } from './store/pendingErasures';
import { eraseEntry } from '../lifecycle/store/ledger/eraseEntry';
import { entryFor } from '../lifecycle/store/ledger/findEntry';
import { createdAt, editsOf, getOrder } from '../lifecycle/store/orders';
import { forgetRefusedOrder } from '../orders/store/refusedOrders';
import { recordAct } from '../platform/auditTrail';
import { inTransaction } from '../platform/transaction';
import { forgetDifferences } from '../reconciliation/store/differences';
import { eraseReturns } from '../returns/eraseReturns';
import { removeTasks } from '../tasks/store/taskLists';

/** The result of an erasure. */
export interface Erasure {
    /** Numbers of the orders whose buyer was erased. */
    erased: string[];
    /** Orders that could not be, each with its reason. */
    refused: BuyersOrder[];
}

/**
 * Erases the buyer of some orders: at once from orders, ledger, returns, tasks and refused orders, and from files with the next
 * runs of TikTokShop-ProcessTasks, because a request may not write files. Each order in a transaction of its own. Safe to repeat.
 * @param orderNos - as `findBuyer` has found them
 * @param by - login of the person who wants it so
 */
export function eraseBuyer(orderNos: string[], by: string): Erasure {
    const result: Erasure = { erased: [], refused: [] };
    orderNos.forEach((orderNo) => {
        const refused = inTransaction(() => eraseOne(orderNo, by));
        if (refused) {
            result.refused.push(refused);
        } else {
            result.erased.push(orderNo);
        }
    });
    return result;
}

/** @returns the order, if it cannot be erased; null if it was */
function eraseOne(orderNo: string, by: string): BuyersOrder | null {
    const order = getOrder(orderNo);
    if (!order || !isOurs(order)) {
        return { orderNo: orderNo, externalOrderId: '', status: '', isErased: false, refusal: 'open' };
    }
    const known = buyersOrder(order);
    if (known.refusal !== '') {
        return known;
    }
    const all = editsOf(order);
    all.forEach((one) => eraseOrder(one, by));
    const entry = entryFor(order, known.externalOrderId);
    if (entry) {
        eraseEntry(entry);
    }
    eraseReturns(known.externalOrderId);
    forgetDifferences(known.externalOrderId);
    removeTasks(known.externalOrderId);
    forgetRefusedOrder(known.externalOrderId);
    addPendingErasure({
        externalOrderId: known.externalOrderId,
        orderNos: all.map((one) => one.orderNo),
        createdAt: createdAt(order)
    });
    recordAct(by, 'erased', orderNo);
    return null;
}
