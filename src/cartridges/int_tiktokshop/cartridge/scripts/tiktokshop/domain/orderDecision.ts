import type { OrderMessage } from './orderEvent';
import { CANCEL_AFTER_SHIPPED, channelStatusOf, rankOf, saysShipped } from './orderStatus';
import type { ExternalOrderStatus } from './orderStatus';
import { applied, rejected, repeated, stale } from './outcome';
import type { Outcome } from './outcome';
import { countUnits, firstExcess, mergePackages, plus, shippedUnits, without } from './packages';
import type { Packages, Units } from './packages';

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
}

export type ShippingStatus = 'NOTSHIPPED' | 'PARTSHIPPED' | 'SHIPPED';

/** What has to be done to the order. Everything is the state afterwards, not a difference, but for the lists. */
export interface OrderChanges {
    status: ExternalOrderStatus;
    shippingStatus: ShippingStatus;
    channelStatus: number;
    packages: Packages;
    cancelled: Units;
    cancelledAt: string;
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

export interface Decision {
    outcome: Outcome;
    /** null when nothing changes. */
    changes: OrderChanges | null;
}

/**
 * Decides what a message does to an order. Rank only rises; shipped is what the units say; a repeat or a late
 * message changes nothing.
 * @param state - what is known
 * @param message - what was told
 */
export function decide(state: OrderState, message: OrderMessage): Decision {
    if (message.eventId !== '' && state.eventIds.indexOf(message.eventId) >= 0) {
        return unchanged(repeated());
    }
    if (message.status === 'CANCELLED') {
        return message.cancelledItems ? cancelUnits(state, message) : cancelOrder(state, message);
    }
    if (state.status === 'CANCELLED') {
        return afterCancellation(state, message);
    }
    return advance(state, message);
}

function unchanged(outcome: Outcome): Decision {
    return { outcome: outcome, changes: null };
}

/** The state as it is, to be changed by the caller. */
export function unchangedState(state: OrderState): OrderChanges {
    const available = without(state.ordered, state.cancelled);
    return {
        status: state.status,
        shippingStatus: shippingStatusOf(state.packages, available),
        channelStatus: channelStatusOf(state.status, countUnits(state.cancelled) > 0),
        packages: state.packages,
        cancelled: state.cancelled,
        cancelledAt: state.cancelledAt,
        orderTag: '',
        cancelOrder: false,
        undoCancel: false,
        returnStock: {},
        addedPackages: [],
        correctedPackages: [],
        alert: ''
    };
}

function shippingStatusOf(packages: Packages, available: Units): ShippingStatus {
    const shipped = countUnits(shippedUnits(packages, available));
    if (shipped === 0) {
        return 'NOTSHIPPED';
    }
    return shipped < countUnits(available) ? 'PARTSHIPPED' : 'SHIPPED';
}

function cancelOrder(state: OrderState, message: OrderMessage): Decision {
    if (state.status === 'CANCELLED') {
        return unchanged(repeated());
    }
    const changes = unchangedState(state);
    if (changes.shippingStatus !== 'NOTSHIPPED' && message.initiator === 'SELLER') {
        return unchanged(alreadyShipped(state));
    }
    changes.status = 'CANCELLED';
    changes.channelStatus = channelStatusOf('CANCELLED', false);
    changes.cancelledAt = message.occurredAt;
    if (changes.shippingStatus === 'NOTSHIPPED') {
        changes.cancelOrder = true;
    } else {
        tagAsCancelledAfterShipping(changes);
    }
    return { outcome: applied([]), changes: changes };
}

function tagAsCancelledAfterShipping(changes: OrderChanges): void {
    changes.orderTag = CANCEL_AFTER_SHIPPED;
    changes.alert = 'TikTok cancelled an order that had left already';
}

function alreadyShipped(state: OrderState): Outcome {
    const outcome = rejected('already_shipped', 'status', 'an order of which nothing has shipped', 'Units of the order have shipped');
    outcome.current = state.status;
    outcome.allowed = allowedAfter(state);
    return outcome;
}

function allowedAfter(state: OrderState): string[] {
    return ['Shipped', 'Delivered', 'Completed'].filter(
        (word) => rankOf(word as ExternalOrderStatus) > rankOf(state.status)
    );
}

function cancelUnits(state: OrderState, message: OrderMessage): Decision {
    if (state.status === 'CANCELLED') {
        return unchanged(repeated());
    }
    const items = message.cancelledItems as Units;
    const available = without(state.ordered, state.cancelled);
    const open = without(available, shippedUnits(state.packages, available));
    const excess = firstExcess(items, open);
    if (excess !== null) {
        const outcome = rejected('too_many_units', 'cancel.items', 'units that are neither shipped nor cancelled', 'More units of ' + excess + ' than are open');
        outcome.current = state.status;
        return unchanged(outcome);
    }
    const cancelled = plus(state.cancelled, items);
    if (countUnits(without(state.ordered, cancelled)) === 0) {
        return cancelOrder(state, message);
    }
    const changes = unchangedState(state);
    changes.cancelled = cancelled;
    changes.returnStock = items;
    const left = without(state.ordered, cancelled);
    changes.shippingStatus = shippingStatusOf(state.packages, left);
    changes.status = higher(state.status, statusFromUnits(changes.shippingStatus, state.status));
    changes.channelStatus = channelStatusOf(changes.status, true);
    return { outcome: applied([]), changes: changes };
}

/** A message about a cancelled order: only a shipment that happened before the cancellation counts. */
function afterCancellation(state: OrderState, message: OrderMessage): Decision {
    const leftBefore = message.packages.length > 0 && message.occurredAt < state.cancelledAt;
    if (!leftBefore) {
        if (!saysShipped(message.status) && message.packages.length === 0) {
            return unchanged(stale(state.status));
        }
        const outcome = rejected('order_cancelled', 'status', 'an order that is not cancelled', 'The order is cancelled');
        outcome.current = state.status;
        outcome.allowed = [];
        return unchanged(outcome);
    }
    const wasShipped = countUnits(shippedUnits(state.packages, without(state.ordered, state.cancelled))) > 0;
    const decision = ship(state, message);
    if (decision.changes) {
        decision.changes.status = 'CANCELLED';
        decision.changes.channelStatus = channelStatusOf('CANCELLED', false);
        decision.changes.undoCancel = !wasShipped;
        tagAsCancelledAfterShipping(decision.changes);
    }
    return decision;
}

function advance(state: OrderState, message: OrderMessage): Decision {
    if (message.packages.length > 0) {
        return state.holdReason === '' ? ship(state, message) : unchanged(onHold(state));
    }
    const shipped = unchangedState(state).shippingStatus;
    if (saysShipped(message.status) && shipped === 'NOTSHIPPED') {
        if (state.holdReason !== '') {
            return unchanged(onHold(state));
        }
        const outcome = rejected('missing_field', 'packages', 'at least one package', 'A shipment needs its packages');
        outcome.current = state.status;
        return unchanged(outcome);
    }
    return raise(state, message);
}

function onHold(state: OrderState): Outcome {
    const outcome = rejected('order_on_hold', 'orderNo', 'an order that is released', 'The order is on hold: ' + state.holdReason);
    outcome.current = state.status;
    outcome.allowed = ['CANCELLED'];
    return outcome;
}

/** A status word without packages. */
function raise(state: OrderState, message: OrderMessage): Decision {
    const changes = unchangedState(state);
    const status = agreedStatus(message.status, changes.shippingStatus);
    if (rankOf(status) <= rankOf(state.status)) {
        return unchanged(rankOf(message.status) < rankOf(state.status) ? stale(state.status) : repeated());
    }
    changes.status = status;
    changes.channelStatus = channelStatusOf(status, countUnits(state.cancelled) > 0);
    return { outcome: applied(warningsOf(message.status, status)), changes: changes };
}

function ship(state: OrderState, message: OrderMessage): Decision {
    const available = without(state.ordered, state.cancelled);
    const merged = mergePackages(state.packages, message.packages);
    const excess = firstExcess(shippedUnits(merged.packages, available), available);
    if (excess !== null) {
        const outcome = rejected('too_many_units', 'packages', 'no more units than ordered and not cancelled', 'More units of ' + excess + ' than the order has');
        outcome.current = state.status;
        return unchanged(outcome);
    }
    const shippingStatus = shippingStatusOf(merged.packages, available);
    const agreed = agreedStatus(saysShipped(message.status) ? message.status : 'PartiallyShipped', shippingStatus);
    const status = higher(state.status, agreed);
    const nothingNew = merged.added.length === 0 && merged.corrected.length === 0;
    if (nothingNew && status === state.status) {
        return unchanged(isOlder(state, message) ? stale(state.status) : repeated());
    }
    const changes = unchangedState(state);
    changes.status = status;
    changes.shippingStatus = shippingStatus;
    changes.channelStatus = channelStatusOf(status, countUnits(state.cancelled) > 0);
    changes.packages = merged.packages;
    changes.addedPackages = merged.added;
    changes.correctedPackages = merged.corrected;
    return { outcome: applied(warningsOf(message.status, agreed)), changes: changes };
}

/** Whether a package of the message is older than what is known of it. */
function isOlder(state: OrderState, message: OrderMessage): boolean {
    return message.packages.some((told) => {
        const known = state.packages[told.packageNo];
        return known !== undefined && told.occurredAt < known.occurredAt;
    });
}

/** The word, as far as the units bear it out. */
function agreedStatus(word: ExternalOrderStatus, shippingStatus: ShippingStatus): ExternalOrderStatus {
    if (shippingStatus === 'NOTSHIPPED' || !saysShipped(word)) {
        return word;
    }
    if (shippingStatus === 'PARTSHIPPED') {
        return 'PartiallyShipped';
    }
    return higher('Shipped', word);
}

function statusFromUnits(shippingStatus: ShippingStatus, status: ExternalOrderStatus): ExternalOrderStatus {
    return shippingStatus === 'SHIPPED' ? 'Shipped' : status;
}

function higher(one: ExternalOrderStatus, other: ExternalOrderStatus): ExternalOrderStatus {
    return rankOf(other) > rankOf(one) ? other : one;
}

function warningsOf(word: ExternalOrderStatus, status: ExternalOrderStatus): string[] {
    return word === status ? [] : ['The message says ' + word + ', the units say ' + status];
}
