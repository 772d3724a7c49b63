import { effect } from '../domain/operation';
import type { OperationForm, Preview } from '../domain/operation';
import { applied, repeated } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import { addHistory } from '../platform/history';
import { markHandled, needsAttention } from '../platform/ledger';
import { inTransaction } from '../platform/transaction';
import { knownOrder } from './knownOrder';
import type { KnownOrder } from './knownOrder';

/** What marking the alerts of an order as handled would do. */
export function previewHandled(known: KnownOrder): Preview {
    return needsAttention(known.entry)
        ? { outcome: applied([]), effects: [effect('handled')] }
        : { outcome: repeated(), effects: [] };
}

/** Someone has looked after what operations were alerted of. */
export function handleAlerts(orderNo: string, form: OperationForm): Outcome {
    return inTransaction(() => {
        const entry = (knownOrder(orderNo) as KnownOrder).entry;
        if (!needsAttention(entry)) {
            return repeated();
        }
        markHandled(entry);
        addHistory(entry, 'OPERATIONS', 'Marked as handled (' + form.by + ')', { outcome: 'applied' });
        return applied([]);
    });
}
