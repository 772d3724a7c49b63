import { effect } from '../domain/operation';
import type { OperationForm, Preview } from '../domain/operation';
import { applied, rejected, repeated } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import { addHistory } from '../platform/history';
import { markCountDue } from '../platform/ledger';
import { readState } from '../platform/orderState';
import { releaseToOms } from '../platform/orders';
import { inTransaction } from '../platform/transaction';
import { knownOrder } from './knownOrder';
import type { KnownOrder } from './knownOrder';

/** What releasing a held order would do. */
export function previewRelease(known: KnownOrder): Preview {
    const outcome = judge(known);
    return {
        outcome: outcome,
        effects: outcome.outcome === 'applied' ? [effect('release'), effect('release-cause')] : []
    };
}

/** Lets a held order go on: it is confirmed, and the order management system may have it. */
export function releaseOrder(orderNo: string, form: OperationForm): Outcome {
    return inTransaction(() => {
        const known = knownOrder(orderNo) as KnownOrder;
        const outcome = judge(known);
        if (outcome.outcome === 'applied') {
            const reason = readState(known.order, known.entry).holdReason;
            releaseToOms(known.order);
            markCountDue(known.entry);
            addHistory(known.entry, 'OPERATIONS', 'Released (' + form.by + ')', { outcome: 'applied', code: reason });
        }
        return outcome;
    });
}

function judge(known: KnownOrder): Outcome {
    const state = readState(known.order, known.entry);
    if (state.status === 'CANCELLED') {
        return rejected('order_cancelled', 'status', 'an order that is not cancelled', 'The order is cancelled');
    }
    return state.holdReason === '' ? repeated() : applied([]);
}
