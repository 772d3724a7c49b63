import { effect } from './rules/operation';
import type { OperationForm, Preview } from './rules/operation';
import { applied, repeated } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { addHistory } from '../lifecycle/store/history';
import { revive } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { tasksOf } from './orderTasks';
import { notice } from '../platform/rules/notice';

/** Previews a retry of the dead letters of an order. */
export function previewRetry(known: KnownOrder): Preview {
    const dead = deadOf(known);
    return {
        outcome: dead.length > 0 ? applied([]) : repeated(),
        effects: dead.map((task) => effect('retry-' + task.custom.kind))
    };
}

/** Makes all dead letters of an order due again. */
export function retryOrder(orderNo: string, form: OperationForm): Outcome {
    return inTransaction(() => {
        const known = knownOrder(orderNo) as KnownOrder;
        const dead = deadOf(known);
        dead.forEach(revive);
        if (dead.length === 0) {
            return repeated();
        }
        addHistory(known.entry, 'OPERATIONS', notice('history.retried', [form.by]), { outcome: 'applied' });
        return applied([]);
    });
}

function deadOf(known: KnownOrder): ReturnType<typeof tasksOf> {
    return tasksOf(known).filter((task) => task.custom.state === 'dead');
}
