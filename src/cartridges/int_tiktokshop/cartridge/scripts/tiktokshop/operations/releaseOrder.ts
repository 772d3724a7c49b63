import { effect } from './rules/operation';
import type { Effect, OperationForm, Preview } from './rules/operation';
import { applied, rejected, repeated } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { addHistory } from '../lifecycle/store/history';
import { isUnproven } from '../lifecycle/store/ledger/ledgerEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { getState } from '../lifecycle/store/orderState';
import { isPlaced } from '../lifecycle/store/placement';
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
        effects: outcome.outcome === 'applied' ? effectsOn(known) : []
    };
}

function effectsOn(known: KnownOrder): Effect[] {
    if (isUnproven(known.entry)) {
        return [effect('confirm'), effect('release-cause')];
    }
    const placing = isPlaced(known.order) ? [] : [effect('release-place')];
    return placing.concat([effect('release'), effect('release-cause')]);
}

/**
 * Releases a held order: places it if it was left CREATED, confirms it and makes it ready for export to the OMS. An
 * unproven order is adopted as TikTok's. An order that B2C Commerce cannot place stays as it is.
 * @param form - only `by` matters
 */
export function releaseOrder(orderNo: string, form: Pick<OperationForm, 'by'>): Outcome {
    const outcome = inTransaction(
        () => {
            const known = knownOrder(orderNo) as KnownOrder;
            const decided = decideRelease(known);
            return decided.outcome === 'applied' ? release(known, form.by) : decided;
        },
        (result) => result.outcome !== 'rejected'
    );
    if (outcome.code === NOT_PLACED) {
        // In a transaction of its own: the platform may allow no more than a rollback of the other.
        inTransaction(() => rememberFailure((knownOrder(orderNo) as KnownOrder).entry, form.by, outcome));
    }
    return outcome;
}

function release(known: KnownOrder, by: string): Outcome {
    if (isUnproven(known.entry)) {
        const entry = adoptOrder(known.order, known.entry.custom.externalOrderId);
        addHistory(entry, 'OPERATIONS', notice('history.released', [by]), { outcome: 'applied', code: 'unproven' });
        return applied([]);
    }
    const obstacle = releaseHeld(known.order, known.entry, by);
    return obstacle === '' ? applied([]) : notPlaced(obstacle);
}

/** Code of a refusal: B2C Commerce could not place the order. */
export const NOT_PLACED = 'not_placed';

function notPlaced(obstacle: string): Outcome {
    return rejected(
        NOT_PLACED,
        'orderNo',
        'an order that B2C Commerce can place',
        'B2C Commerce could not place the order: ' + obstacle
    );
}

function rememberFailure(entry: LedgerEntry, by: string, outcome: Outcome): void {
    addHistory(entry, 'OPERATIONS', notice('history.not_released', [by]), outcome);
}

function decideRelease(known: KnownOrder): Outcome {
    const state = getState(known.order, known.entry);
    if (state.status === 'CANCELLED' || state.platformStatus === 'CANCELLED') {
        return rejected('order_cancelled', 'status', 'an order that is not cancelled', 'The order is cancelled');
    }
    return state.holdReason === '' ? repeated() : applied([]);
}
