import { alertOperations } from '../lifecycle/alertOperations';
import { common, countUnits, listUnits, plus, without } from '../lifecycle/rules/units';
import type { Units } from '../lifecycle/rules/units';
import type { KnownReturns } from '../lifecycle/rules/knownReturns';
import { addHistory } from '../lifecycle/store/history';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { orderOf } from '../lifecycle/store/orders';
import { knownReturns, returnsOf, storeReturns } from '../lifecycle/store/returns';
import { eachInTransaction } from '../platform/eachInTransaction';
import { storedJson } from '../platform/json';
import { notice } from '../platform/rules/notice';
import { returnsStock } from '../platform/settings';
import { receivedOf, returnsDueForStock } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';
import { canReturnStock, returnStock } from './store/returnStock';

/**
 * Puts received units back into stock, where the merchant wants that: only units that the order took from stock, and each
 * once.
 * @param limit - returns per run
 */
export function restockReturns(limit: number): void {
    eachInTransaction(returnsDueForStock(limit), restock);
}

/** For how many returns units would go back into stock. */
export function returnsToRestock(limit: number): number {
    const isDue = (object: ReturnObject): boolean => {
        const entry = findEntry(object.custom.externalOrderId || '');
        return entry !== null && countUnits(dueUnits(object, entry)) > 0;
    };
    return returnsStock() && canReturnStock() ? returnsDueForStock(limit).filter(isDue).length : 0;
}

function restock(object: ReturnObject): void {
    const entry = findEntry(object.custom.externalOrderId || '');
    const order = orderOf(entry);
    object.custom.stockDue = false;
    if (!entry || !order || !returnsStock()) {
        return;
    }
    const units = dueUnits(object, entry);
    if (countUnits(units) === 0) {
        return;
    }
    if (!canReturnStock()) {
        alertOperations(order, entry, notice('alert.return_stock_by_hand', [listUnits(units)]));
        return;
    }
    const returned = returnStock(order, units);
    remember(object, entry, returned);
    if (countUnits(returned) > 0) {
        addHistory(entry, 'CARTRIDGE', notice('history.return_restocked', [listUnits(returned)]), { outcome: 'done' });
    }
}

/** What was received and is not in stock yet, of what the order took from stock. */
function dueUnits(object: ReturnObject, entry: LedgerEntry): Units {
    const known = knownReturns(entry);
    const own = known[object.custom.returnId];
    const taken = storedJson<Units>(entry.custom.stockTaken, {});
    return common(without(receivedOf(object), own ? own.restocked : {}), without(taken, restockedOf(known)));
}

function restockedOf(known: KnownReturns): Units {
    return Object.keys(known).reduce((sum: Units, id) => {
        const one = known[id];
        return one ? plus(sum, one.restocked) : sum;
    }, {});
}

function remember(object: ReturnObject, entry: LedgerEntry, returned: Units): void {
    const before = returnsOf(entry);
    const one = before.known && before.known[object.custom.returnId];
    if (one) {
        one.restocked = plus(one.restocked, returned);
        storeReturns(entry, before);
    }
}
