import { effect } from '../domain/operation';
import type { OperationForm, Preview } from '../domain/operation';
import { applied, rejected, repeated } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import { readState } from '../platform/orderState';
import { inTransaction } from '../platform/transaction';
import { knownOrder } from './knownOrder';
import type { KnownOrder } from './knownOrder';
import { releaseHeld } from './releaseHeld';

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
            releaseHeld(known.order, known.entry, form.by);
        }
        return outcome;
    });
}

function judge(known: KnownOrder): Outcome {
    const state = readState(known.order, known.entry);
    if (state.status === 'CANCELLED' || state.platformStatus === 'CANCELLED') {
        return rejected('order_cancelled', 'status', 'an order that is not cancelled', 'The order is cancelled');
    }
    return state.holdReason === '' ? repeated() : applied([]);
}
