import type { Initiator } from './orderMessage';
import { channelStatusOf } from './orderStatus';
import type { ExternalOrderStatus, ShippingStatus } from './orderStatus';
import type { Outcome } from '../../platform/rules/outcome';
import { shippedUnits } from './packages';
import { countUnits, without } from './units';
import type { Packages } from './packages';
import type { TakenUnits } from './takenUnits';
import type { Units } from './units';
import type { PlatformStatus } from './platformStatus';
import type { Notice } from '../../platform/rules/notice';

/** What is known of an order when a message arrives. */
export interface OrderState {
    status: ExternalOrderStatus;
    /** Why the order waits for a person; empty when it does not. */
    holdReason: string;
    /** Units on the lines of the order. */
    ordered: Units;
    /** With those that edits have taken from the lines. */
    cancelled: Units;
    taken: TakenUnits;
    packages: Packages;
    /** Ids of the last events. */
    eventIds: string[];
    /** ISO 8601 UTC; empty while not cancelled. */
    cancelledAt: string;
    /** Who cancelled the order; empty while not cancelled. */
    cancelledBy: Initiator | '';
    /** When TikTok cancelled it, before or after the seller did; ISO 8601 UTC, empty if it has not. */
    cancelledOnTikTokAt: string;
    /** Units that TikTok cancelled after they had shipped. */
    cancelledTooLate: Units;
    /** Whether TikTok has paid back the price of all units that were not cancelled. */
    isRefunded: boolean;
    /** Status of the order in B2C Commerce itself, where people and imports may have changed it. */
    platformStatus: PlatformStatus;
}

/**
 * The changes to an order. Fields that OrderState has as well hold the new value, not a difference; the others say what
 * this message adds or asks for.
 */
export interface OrderChanges {
    status: ExternalOrderStatus;
    shippingStatus: ShippingStatus;
    channelStatus: number;
    packages: Packages;
    cancelled: Units;
    taken: TakenUnits;
    cancelledAt: string;
    cancelledBy: Initiator | '';
    cancelledOnTikTokAt: string;
    cancelledTooLate: Units;
    /** Written to `c_orderTag`; empty leaves it alone. */
    orderTag: string;
    /** Whether to call `OrderMgr.cancelOrder`: nothing has shipped. */
    cancelOrder: boolean;
    /** Whether to undo a cancellation: the order had shipped before it. */
    undoCancel: boolean;
    /** Units to put back in stock while the order stays alive. */
    returnStock: Units;
    addedPackages: string[];
    correctedPackages: string[];
    /** Alert for operations; null for none. */
    alert: Notice | null;
}

/** What a message does to an order, and what its sender is told. */
export interface Decision {
    outcome: Outcome;
    /** null when nothing changes. */
    changes: OrderChanges | null;
    /** Packages with the time of a message that repeated them, to be kept although nothing changes; missing for none. */
    repeated?: Packages;
}

/** A decision that changes nothing. */
export function noChange(outcome: Outcome): Decision {
    return { outcome: outcome, changes: null };
}

/** The present state in the form of changes, as the start of a decision. */
export function unchangedState(state: OrderState): OrderChanges {
    return {
        status: state.status,
        shippingStatus: shippingStatusOf(state.packages, availableUnits(state)),
        channelStatus: channelStatusOf(state.status, state),
        packages: state.packages,
        cancelled: state.cancelled,
        taken: state.taken,
        cancelledAt: state.cancelledAt,
        cancelledBy: state.cancelledBy,
        cancelledOnTikTokAt: state.cancelledOnTikTokAt,
        cancelledTooLate: state.cancelledTooLate,
        orderTag: '',
        cancelOrder: false,
        undoCancel: false,
        returnStock: {},
        addedPackages: [],
        correctedPackages: [],
        alert: null
    };
}

/** Why an order waits for its release; empty for one that was cancelled on hold, which nobody can release. */
export function openHold({ status, holdReason }: Pick<OrderState, 'status' | 'holdReason'>): string {
    return status === 'CANCELLED' ? '' : holdReason;
}

/** Cancelled units that are still on the lines of the order. */
export function cancelledOnLines({ cancelled, taken }: Pick<OrderState, 'cancelled' | 'taken'>): Units {
    return without(cancelled, taken.cancelled);
}

/** Units on the lines of the order that are not cancelled. */
export function availableUnits(state: Pick<OrderState, 'ordered' | 'cancelled' | 'taken'>): Units {
    return without(state.ordered, cancelledOnLines(state));
}

/** Whether at least one unit has shipped. */
export function hasShipped(state: OrderState): boolean {
    return shippingStatusOf(state.packages, availableUnits(state)) !== 'NOTSHIPPED';
}

/** Units that are neither cancelled nor shipped in one of these packages. */
export function openUnits(state: OrderState, packages: Packages): Units {
    const available = availableUnits(state);
    return without(available, shippedUnits(packages, available));
}

/**
 * The shipping status that follows from the units.
 * @param available - units ordered and not cancelled
 */
export function shippingStatusOf(packages: Packages, available: Units): ShippingStatus {
    return statusOfShipped(shippedUnits(packages, available), available);
}

/** The shipping status, given the units that have shipped: after an edit more may have, of a product, than the order has. */
export function statusOfShipped(shipped: Units, available: Units): ShippingStatus {
    if (countUnits(shipped) === 0) {
        return 'NOTSHIPPED';
    }
    return countUnits(without(available, shipped)) > 0 ? 'PARTSHIPPED' : 'SHIPPED';
}
