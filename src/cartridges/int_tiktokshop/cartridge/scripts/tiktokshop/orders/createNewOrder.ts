import { findLikelyDouble } from '../identity/findLikelyDouble';
import { recordLikelyDouble } from '../identity/holdLikelyDouble';
import { unprovenOrderNo } from '../identity/store/unprovenEntries';
import { alertOperations } from '../lifecycle/alertOperations';
import { announceStatus } from '../lifecycle/announceStatus';
import { recordHookFailure } from '../lifecycle/recordHookFailure';
import { addHistory } from '../lifecycle/store/history';
import { storeAnswer } from '../lifecycle/store/ledger/firstAnswer';
import { createEntry } from '../lifecycle/store/ledger/createEntry';
import { markFeedDue } from '../lifecycle/store/ledger/feedDue';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { initializeStatuses, markPaid } from '../lifecycle/store/orders';
import { fromMinorUnits } from '../platform/rules/money';
import { orderNoOf } from '../platform/settings';
import { newAnswer } from './createAnswer';
import type { CreateAnswer } from './createAnswer';
import { holdReason } from './holdReason';
import { MAP_ORDER } from './mapOrder';
import { isCashOnDelivery } from './rules/externalOrder';
import type { ExternalOrder } from './rules/externalOrder';
import { totalsDifference } from './rules/orderTotals';
import { writeExternalAttributes } from './store/externalAttributes';
import { keepMisfits } from './store/misfitNotes';
import { placeOrder } from './store/placeOrder';
import { notice } from '../platform/rules/notice';

/**
 * Lets a merchant's cartridge write to the order.
 * @returns false when its hook failed
 */
export type Mapping = (order: dw.order.Order) => boolean;

/**
 * Places the order and its ledger entry. Needs a transaction.
 * @param claiming - orders that carry its id and that nothing proves
 * @param map - null after its hook has failed
 * @param isCatalogUsed - whether lines are connected with the products of the catalog
 * @returns the answer; null when the hook failed now
 */
export function createNewOrder(
    external: ExternalOrder,
    claiming: dw.order.Order[],
    map: Mapping | null,
    isCatalogUsed: boolean
): CreateAnswer | null {
    const orderNo = orderNoOf(external.externalOrderId);
    const other = unprovenOrderNo(external.externalOrderId);
    const placed = placeOrder(external, orderNo, isCatalogUsed);
    const difference = totalsDifference(external);
    writeExternalAttributes(placed.order, external);
    // The hook runs before the statuses are set, so that it cannot change them.
    if (map && !map(placed.order)) {
        return null;
    }
    const double = findLikelyDouble(placed.order, external.externalOrderId, claiming);
    const reason = holdReason(placed, external, difference, { isMapped: map !== null, isDouble: double !== '' });
    if (!isCashOnDelivery(external)) {
        markPaid(placed.order);
    }
    initializeStatuses(placed.order, external.externalOrderId, reason);
    if (difference !== 0) {
        placed.order.custom.tiktokTotalsDifference = fromMinorUnits(difference, external.currency);
    }
    const answer = newAnswer(external, orderNo);
    const entry = createEntry(external.externalOrderId, orderNo);
    entry.custom.stockTaken = JSON.stringify(placed.lines.stockTaken);
    storeAnswer(entry, answer);
    addHistory(entry, 'TIKTOK', notice('history.created'), {
        outcome: reason === '' ? 'applied' : 'held',
        code: reason
    });
    keepMisfits(placed.order, external, placed.otherFigures);
    recordMappingFailure(placed.order, entry, map);
    if (double !== '') {
        recordLikelyDouble(placed.order, entry, double);
    } else if (other !== '') {
        alertOperations(placed.order, entry, notice('alert.same_id', [other]));
    }
    markFeedDue(entry);
    announceStatus(entry, null, 'New');
    return answer;
}

/** Records on the order that it was created without the merchant's hook. Needs a transaction. */
export function recordMappingFailure(order: dw.order.Order, entry: LedgerEntry, map: Mapping | null): void {
    if (!map) {
        recordHookFailure(order, entry, MAP_ORDER, 'alert.mapping_failed');
    }
}
