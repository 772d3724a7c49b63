import { effect } from './rules/operation';
import type { Effect, OperationForm, Preview } from './rules/operation';
import { applied } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { addHistory } from '../lifecycle/store/history';
import { isUnproven } from '../lifecycle/store/ledger/ledgerEntry';
import { isPlaced } from '../lifecycle/store/placement';
import { inTransaction } from '../platform/transaction';
import { adoptOrder } from '../identity/adoptOrder';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { NOT_PLACED, decideRelease, noteNotReleased, releaseHeld } from '../lifecycle/releaseHeld';
import { notice } from '../platform/rules/notice';

/** Previews the release of a held order. */
export function previewRelease(known: KnownOrder): Preview {
    const outcome = decideRelease(known.order, known.entry);
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
            const decided = decideRelease(known.order, known.entry);
            return decided.outcome === 'applied' ? release(known, form.by) : decided;
        },
        (result) => result.outcome !== 'rejected'
    );
    if (outcome.code === NOT_PLACED) {
        inTransaction(() => noteNotReleased((knownOrder(orderNo) as KnownOrder).entry, form.by, outcome));
    }
    return outcome;
}

function release(known: KnownOrder, by: string): Outcome {
    if (isUnproven(known.entry)) {
        const entry = adoptOrder(known.order, known.entry.custom.externalOrderId, '');
        addHistory(entry, 'OPERATIONS', notice('history.released', [by]), { outcome: 'applied', code: 'unproven' });
        return applied([]);
    }
    return releaseHeld(known.order, known.entry, by);
}
