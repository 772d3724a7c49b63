import { effect } from './rules/operation';
import type { OperationForm, Preview } from './rules/operation';
import { applied, rejected, repeated } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { addHistory } from '../lifecycle/store/history';
import { isUnproven } from '../lifecycle/store/ledger/ledgerEntry';
import { getState } from '../lifecycle/store/orderState';
import { inTransaction } from '../platform/transaction';
import { adoptOrder } from '../identity/adoptOrder';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { releaseHeld } from '../lifecycle/releaseHeld';
import { notice } from '../platform/rules/notice';

/** Previews the release of a held order. */
export function previewRelease(known: KnownOrder): Preview {
    const outcome = decideRelease(known);
    return {
        outcome: outcome,
        effects:
            outcome.outcome === 'applied'
                ? [effect(isUnproven(known.entry) ? 'confirm' : 'release'), effect('release-cause')]
                : []
    };
}

/**
 * Releases a held order: confirms it and makes it ready for export to the OMS. An unproven order is adopted as
 * TikTok's.
 */
export function releaseOrder(orderNo: string, form: OperationForm): Outcome {
    return inTransaction(() => {
        const known = knownOrder(orderNo) as KnownOrder;
        const outcome = decideRelease(known);
        if (outcome.outcome === 'applied') {
            release(known, form.by);
        }
        return outcome;
    });
}

function release(known: KnownOrder, by: string): void {
    if (isUnproven(known.entry)) {
        const entry = adoptOrder(known.order, known.entry.custom.externalOrderId);
        addHistory(entry, 'OPERATIONS', notice('history.released', [by]), { outcome: 'applied', code: 'unproven' });
        return;
    }
    releaseHeld(known.order, known.entry, by);
}

function decideRelease(known: KnownOrder): Outcome {
    const state = getState(known.order, known.entry);
    if (state.status === 'CANCELLED' || state.platformStatus === 'CANCELLED') {
        return rejected('order_cancelled', 'status', 'an order that is not cancelled', 'The order is cancelled');
    }
    return state.holdReason === '' ? repeated() : applied([]);
}
