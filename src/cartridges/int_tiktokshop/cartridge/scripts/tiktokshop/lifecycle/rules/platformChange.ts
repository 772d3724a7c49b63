import { unchangedState } from './orderState';
import type { OrderChanges, OrderState } from './orderState';
import { channelStatusOf } from './orderStatus';
import { countUnits } from './packages';
import { isGone } from './platformStatus';
import type { PlatformStatus } from './platformStatus';

/** What somebody has done to an order in B2C Commerce itself, as far as something follows from it. */
export type PlatformChange =
    | 'nothing'
    /** Nothing had left: it is the seller's cancellation. */
    | 'cancelled'
    | 'cancelled-after-shipping'
    /** All of it has shipped: its life is over. */
    | 'completed'
    | 'completed-before-shipping'
    /** A cancellation was taken back. */
    | 'reopened'
    /** Replaced by another order, or failed. */
    | 'gone';

/**
 * Tells what was done to an order by its own status.
 * @param seen - the status when the order was last looked at; null if it never was: then it was new
 * @param state - what is known now
 */
export function platformChange(seen: PlatformStatus | null, state: OrderState): PlatformChange {
    const before = seen || 'NEW';
    const now = state.platformStatus;
    if (now === before) {
        return 'nothing';
    }
    if (isGone(now)) {
        return 'gone';
    }
    if (state.status === 'CANCELLED') {
        return before === 'CANCELLED' ? 'reopened' : 'nothing';
    }
    return ofLiving(state);
}

function ofLiving(state: OrderState): PlatformChange {
    const shippingStatus = unchangedState(state).shippingStatus;
    if (state.platformStatus === 'CANCELLED') {
        return shippingStatus === 'NOTSHIPPED' ? 'cancelled' : 'cancelled-after-shipping';
    }
    if (state.platformStatus === 'COMPLETED' && state.status !== 'Completed') {
        return shippingStatus === 'SHIPPED' ? 'completed' : 'completed-before-shipping';
    }
    return 'nothing';
}

/** The state of an order whose cancellation by the seller was taken back: nothing of it has shipped. */
export function reopenedState(state: OrderState): OrderChanges {
    const changes = unchangedState(state);
    changes.status = 'New';
    changes.channelStatus = channelStatusOf('New', countUnits(state.cancelled) > 0);
    changes.cancelledAt = '';
    changes.cancelledBy = '';
    return changes;
}
