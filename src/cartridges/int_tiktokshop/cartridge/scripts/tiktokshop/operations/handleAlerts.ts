import { effect } from './rules/operation';
import type { Effect, OperationForm, Preview } from './rules/operation';
import { applied, repeated } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { addHistory } from '../lifecycle/store/history';
import { markHandled, needsAttention } from '../lifecycle/store/ledger/alerts';
import { openHoldOf } from '../lifecycle/store/orderState';
import { now } from '../platform/clock';
import { inTransaction } from '../platform/transaction';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { namesThatHold } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import { tasksOf } from './orderTasks';

/** Previews marking the alerts of an order as handled. */
export function previewHandled(known: KnownOrder): Preview {
    return needsAttention(known.entry)
        ? { outcome: applied([]), effects: [effect('handled')].concat(stillWaiting(known)) }
        : { outcome: repeated(), effects: [] };
}

/** What the order waits for although its alert is handled. */
function stillWaiting(known: KnownOrder): Effect[] {
    const entry = known.entry;
    const waits = namesThatHold([
        ['still-held', openHoldOf(known.order, entry) !== ''],
        ['still-request', entry.custom.requestOpen === true],
        ['still-late', entry.custom.awaitsShipment === true && !!entry.custom.shipBy && entry.custom.shipBy < now()],
        ['still-dead', tasksOf(known).some((task) => task.custom.state === 'dead')]
    ]);
    return waits.map((name) => effect(name));
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
