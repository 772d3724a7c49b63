import { addHistory } from '../lifecycle/store/history';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { notice } from '../platform/rules/notice';
import { inTransaction } from '../platform/transaction';
import { choiceOf } from './store/differences';
import type { DifferenceObject } from './store/differences';

/** Notes in the order's history who has chosen what was done about a difference. */
export function noteChoice(object: DifferenceObject, what: 'retry' | 'report'): void {
    const choice = choiceOf(object);
    inTransaction(() => {
        const entry = findEntry(object.custom.externalOrderId || '');
        if (entry && choice) {
            addHistory(entry, 'OPERATIONS', notice('history.difference.' + what, [choice.by]), { outcome: 'done' });
        }
    });
}
