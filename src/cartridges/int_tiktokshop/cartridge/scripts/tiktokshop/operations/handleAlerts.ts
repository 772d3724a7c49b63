import { effect } from './rules/operation';
import type { OperationForm, Preview } from './rules/operation';
import { applied, repeated } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { addHistory } from '../lifecycle/store/history';
import { markHandled, needsAttention } from '../lifecycle/store/ledger/alerts';
import { inTransaction } from '../platform/transaction';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { notice } from '../platform/rules/notice';

/** Previews marking the alerts of an order as handled. */
export function previewHandled(known: KnownOrder): Preview {
    return needsAttention(known.entry)
        ? { outcome: applied([]), effects: [effect('handled')] }
        : { outcome: repeated(), effects: [] };
}

/** Marks the alerts of an order as handled. */
export function handleAlerts(orderNo: string, form: OperationForm): Outcome {
    return inTransaction(() => {
        const entry = (knownOrder(orderNo) as KnownOrder).entry;
        if (!needsAttention(entry)) {
            return repeated();
        }
        markHandled(entry);
        addHistory(entry, 'OPERATIONS', notice('history.handled', [form.by]), { outcome: 'applied' });
        return applied([]);
    });
}
