import type { Initiator } from '../../oms/rules/orderEvent';
import { channelStatusOf } from './orderStatus';
import type { ExternalOrderStatus, ShippingStatus } from './orderStatus';
import type { Outcome } from '../../platform/rules/outcome';
import { countUnits, shippedUnits, without } from './packages';
import type { Packages, Units } from './packages';
import type { PlatformStatus } from './platformStatus';

/** What is known of an order when a message arrives. */
export interface OrderState {
    status: ExternalOrderStatus;
    /** Why the order waits for a person; empty when it does not. */
    holdReason: string;
    ordered: Units;
    cancelled: Units;
    packages: Packages;
    /** Ids of the last events. */
    eventIds: string[];
    /** ISO 8601 UTC; empty while not cancelled. */
    cancelledAt: string;
    /** Who cancelled the order; empty while not cancelled. */
    cancelledBy: Initiator | '';
    /** When TikTok cancelled it, first or after the seller; ISO 8601 UTC, empty while it has not. */
    cancelledOnTikTokAt: string;
    /** Units that TikTok has cancelled although they had left. */
    cancelledTooLate: Units;
    /** What the order itself says: someone may have moved it in B2C Commerce. */
    platformStatus: PlatformStatus;
}

/** What has to be done to the order. Everything is the state afterwards, not a difference, but for the lists. */
export interface OrderChanges {
    status: ExternalOrderStatus;
    shippingStatus: ShippingStatus;
    channelStatus: number;
    packages: Packages;
    cancelled: Units;
    cancelledAt: string;
    cancelledBy: Initiator | '';
    cancelledOnTikTokAt: string;
    cancelledTooLate: Units;
    /** Written to `c_orderTag`; empty leaves it alone. */
    orderTag: string;
    /** Call `cancelOrder`: nothing has left. */
    cancelOrder: boolean;
    /** Take a cancellation back: the order had left before it. */
    undoCancel: boolean;
    /** Units whose stock goes back although the order lives on. */
    returnStock: Units;
    addedPackages: string[];
    correctedPackages: string[];
    /** For operations, in words; empty when all is well. */
    alert: string;
}

/** What a message does to an order, and what its sender is told. */
export interface Decision {
    outcome: Outcome;
    /** null when nothing changes. */
    changes: OrderChanges | null;
}

/** A decision that changes nothing. */
export function noChange(outcome: Outcome): Decision {
    return { outcome: outcome, changes: null };
}

/** The state as it is, as a start for changes. */
export function unchangedState(state: OrderState): OrderChanges {
    return {
        status: state.status,
        shippingStatus: shippingStatusOf(state.packages, availableUnits(state)),
        channelStatus: channelStatusOf(state.status, countUnits(state.cancelled) > 0),
        packages: state.packages,
        cancelled: state.cancelled,
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
        alert: ''
    };
}

/** Units that were ordered and not cancelled. */
export function availableUnits(state: OrderState): Units {
    return without(state.ordered, state.cancelled);
}

/** Units that have neither been cancelled nor left in one of the packages. */
export function openUnits(state: OrderState, packages: Packages): Units {
    const available = availableUnits(state);
    return without(available, shippedUnits(packages, available));
}

/**
 * The shipping status as the units say it.
 * @param available - units ordered and not cancelled
 */
export function shippingStatusOf(packages: Packages, available: Units): ShippingStatus {
    const shipped = countUnits(shippedUnits(packages, available));
    if (shipped === 0) {
        return 'NOTSHIPPED';
    }
    return shipped < countUnits(available) ? 'PARTSHIPPED' : 'SHIPPED';
}
