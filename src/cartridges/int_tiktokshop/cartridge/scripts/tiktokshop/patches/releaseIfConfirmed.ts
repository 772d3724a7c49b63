import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { alertOperations } from '../lifecycle/alertOperations';
import { NOT_PLACED, decideRelease, noteNotReleased, releaseHeld } from '../lifecycle/releaseHeld';
import { isConfirmedUnplaced, unconfirm } from '../lifecycle/store/hold';
import { getOrder } from '../lifecycle/store/orders';
import { notice } from '../platform/rules/notice';
import type { Outcome } from '../platform/rules/outcome';
import { inTransaction } from '../platform/transaction';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { B2C_COMMERCE } from '../lifecycle/rules/orderMessage';

/**
 * Releases an order that was left CREATED and then confirmed in B2C Commerce. Runs in transactions of its
 * own: an order that cannot be placed stays held, and operations are alerted.
 * @returns whether there was something to do
 */
export function releaseIfConfirmed(orderNo: string): boolean {
    const order = getOrder(orderNo);
    const known = order && isConfirmedUnplaced(order) ? knownOrder(orderNo) : null;
    if (!known || appliedStatusOf(known.entry) === 'CANCELLED') {
        return false;
    }
    const outcome = inTransaction(
        () => release(knownOrder(orderNo) as KnownOrder),
        (result) => result.outcome !== 'rejected'
    );
    if (outcome.code === NOT_PLACED) {
        inTransaction(() => keepHeld(knownOrder(orderNo) as KnownOrder, outcome));
    }
    return true;
}

function release({ order, entry }: KnownOrder): Outcome {
    const decided = decideRelease(order, entry);
    return decided.outcome === 'applied' ? releaseHeld(order, entry, B2C_COMMERCE) : decided;
}

function keepHeld({ order, entry }: KnownOrder, refusal: Outcome): void {
    noteNotReleased(entry, B2C_COMMERCE, refusal);
    unconfirm(order);
    alertOperations(order, entry, notice('alert.not_placed', [refusal.msg || '']));
}
