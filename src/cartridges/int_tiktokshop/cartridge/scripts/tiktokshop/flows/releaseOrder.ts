import { effect } from '../domain/operation';
import type { OperationForm, Preview } from '../domain/operation';
import { applied, rejected, repeated } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import { addHistory } from '../platform/history';
import { isUnproven } from '../platform/ledger';
import { readState } from '../platform/orderState';
import { inTransaction } from '../platform/transaction';
import { adoptOrder } from './adoptOrder';
import { knownOrder } from './knownOrder';
import type { KnownOrder } from './knownOrder';
import { releaseHeld } from './releaseHeld';

/** What releasing a held order would do. */
export function previewRelease(known: KnownOrder): Preview {
    const outcome = judge(known);
    return {
        outcome: outcome,
        effects:
            outcome.outcome === 'applied'
                ? [effect(isUnproven(known.entry) ? 'confirm' : 'release'), effect('release-cause')]
                : []
    };
}

/**
 * Lets a held order go on: it is confirmed, and the order management system may have it. One that waited for proof becomes
 * TikTok's order by that.
 */
export function releaseOrder(orderNo: string, form: OperationForm): Outcome {
    return inTransaction(() => {
        const known = knownOrder(orderNo) as KnownOrder;
        const outcome = judge(known);
        if (outcome.outcome === 'applied') {
            release(known, form.by);
        }
        return outcome;
    });
}

function release(known: KnownOrder, by: string): void {
    if (isUnproven(known.entry)) {
        const entry = adoptOrder(known.order, known.entry.custom.externalOrderId);
        addHistory(entry, 'OPERATIONS', 'Released (' + by + ')', { outcome: 'applied', code: 'unproven' });
        return;
    }
    releaseHeld(known.order, known.entry, by);
}

function judge(known: KnownOrder): Outcome {
    const state = readState(known.order, known.entry);
    if (state.status === 'CANCELLED' || state.platformStatus === 'CANCELLED') {
        return rejected('order_cancelled', 'status', 'an order that is not cancelled', 'The order is cancelled');
    }
    return state.holdReason === '' ? repeated() : applied([]);
}
