import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { alertOperations } from '../lifecycle/alertOperations';
import { isConfirmedUnplaced, unconfirm } from '../lifecycle/store/hold';
import { getOrder } from '../lifecycle/store/orders';
import { NOT_PLACED, releaseOrder } from '../operations/releaseOrder';
import { notice } from '../platform/rules/notice';
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
    const outcome = releaseOrder(orderNo, { by: B2C_COMMERCE });
    if (outcome.code === NOT_PLACED) {
        inTransaction(() => keepHeld(knownOrder(orderNo) as KnownOrder, outcome.msg || ''));
    }
    return true;
}

function keepHeld(known: KnownOrder, obstacle: string): void {
    unconfirm(known.order);
    alertOperations(known.order, known.entry, notice('alert.not_placed', [obstacle]));
}
