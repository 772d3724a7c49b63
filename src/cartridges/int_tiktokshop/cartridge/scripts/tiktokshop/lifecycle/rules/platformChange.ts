import { unchangedState } from './orderState';
import type { OrderChanges, OrderState } from './orderState';
import { channelStatusOf } from './orderStatus';
import { isGone, isUnplaced } from './platformStatus';
import type { PlatformStatus } from './platformStatus';

/** What a person, an import or an API client has done to an order in B2C Commerce itself. */
export type PlatformChange =
    | 'nothing'
    /** Cancelled before anything had shipped: counts as the seller's cancellation. */
    | 'cancelled'
    | 'cancelled-after-shipping'
    /** Completed after all of it had shipped. */
    | 'completed'
    | 'completed-before-shipping'
    /** The cancellation was undone. */
    | 'reopened'
    /** Placed while it was held. */
    | 'placed'
    /** Replaced by another order, or failed. */
    | 'gone';

/**
 * Compares the platform status of an order with the one that was last seen.
 * @param seen - the last seen status; null if the order was never looked at, which counts as NEW
 * @param state - the order as it is now
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
        // An order that was never placed fails when it is cancelled.
        return before === 'CANCELLED' || before === 'FAILED' ? 'reopened' : 'nothing';
    }
    return isUnplaced(before) && isActive(now) && state.holdReason !== '' ? 'placed' : changeOfActiveOrder(state);
}

function isActive(status: PlatformStatus): boolean {
    return status === 'NEW' || status === 'OPEN';
}

function changeOfActiveOrder(state: OrderState): PlatformChange {
    const shippingStatus = unchangedState(state).shippingStatus;
    if (state.platformStatus === 'CANCELLED') {
        return shippingStatus === 'NOTSHIPPED' ? 'cancelled' : 'cancelled-after-shipping';
    }
    if (state.platformStatus === 'COMPLETED' && state.status !== 'Completed') {
        return shippingStatus === 'SHIPPED' ? 'completed' : 'completed-before-shipping';
    }
    return 'nothing';
}

/** The changes that reopen an order which the seller had cancelled before anything shipped. */
export function reopenedState(state: OrderState): OrderChanges {
    const changes = unchangedState(state);
    changes.status = 'New';
    changes.channelStatus = channelStatusOf('New', state);
    changes.cancelledAt = '';
    changes.cancelledBy = '';
    return changes;
}
