import { alertOperations } from './alertOperations';
import { statusOf } from './rules/orderStatus';
import { countUnits, unitsInWords, without } from './rules/units';
import type { Units } from './rules/units';
import { addHistory } from './store/history';
import { markFeedDue } from './store/ledger/feedDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { orderedUnits } from './store/orderLines';
import { restoreState } from './store/orderState';
import { writeIdentity } from './store/orders';
import { rememberPlatformStatus } from './store/platformStatus';

/**
 * Lets the successor of an edited order take over its ledger entry: what was applied to the old order is written to the
 * new one, and messages reach it under both numbers. Shows what differs. Needs a transaction.
 */
export function takeOver(successor: dw.order.Order, edited: dw.order.Order, entry: LedgerEntry): void {
    const status = statusOf(entry.custom.appliedStatus || '') || 'New';
    entry.custom.orderNo = successor.orderNo;
    clearWords(edited);
    writeIdentity(successor, entry.custom.externalOrderId, status);
    rememberPlatformStatus(successor, entry);
    restoreState(successor, entry);
    markFeedDue(entry);
    addHistory(entry, 'OPERATIONS', 'Edited: ' + edited.orderNo + ' is now ' + successor.orderNo, { outcome: 'done' });
    alertOperations(successor, entry, editedText(successor, edited));
}

/**
 * Clears what TikTok writes to an order from one that was edited: whatever stands there later is a message under the old
 * number. Needs a transaction.
 */
export function clearWords(edited: dw.order.Order): void {
    edited.custom.externalOrderStatus = null;
    edited.custom.externalChannelOrderStatus = null;
    edited.custom.orderAction = null;
    edited.custom.cancelInfo = null;
    edited.setExternalOrderStatus('');
}

function editedText(successor: dw.order.Order, edited: dw.order.Order): string {
    const before = orderedUnits(edited);
    const now = orderedUnits(successor);
    return (
        'Edited in B2C Commerce: ' +
        successor.orderNo +
        ' takes the place of ' +
        edited.orderNo +
        named('. No longer ordered: ', without(before, now)) +
        named('. Ordered in addition: ', without(now, before)) +
        '. TikTok still has the order as the buyer placed it'
    );
}

function named(words: string, units: Units): string {
    return countUnits(units) > 0 ? words + unitsInWords(units) : '';
}
