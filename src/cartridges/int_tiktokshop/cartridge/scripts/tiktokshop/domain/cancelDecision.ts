import { isSellers } from './orderEvent';
import type { OrderMessage } from './orderEvent';
import { noChange, openUnits, shippingStatusOf, unchangedState } from './orderState';
import type { Decision, OrderChanges, OrderState } from './orderState';
import { CANCEL_AFTER_SHIPPED, channelStatusOf, higherStatus, laterStatuses } from './orderStatus';
import { applied, rejected, repeated } from './outcome';
import type { Outcome } from './outcome';
import {
    countUnits,
    emptyPackage,
    firstExcess,
    packageNumbers,
    packagesBefore,
    plus,
    toldPackages,
    without
} from './packages';
import type { Units } from './packages';

/**
 * Decides a cancellation, of the order or of some of its units. What has shipped cannot be cancelled by the seller;
 * when TikTok or the buyer does, the order keeps its goods' state and is tagged.
 */
export function decideCancellation(state: OrderState, message: OrderMessage): Decision {
    if (state.status === 'CANCELLED') {
        return noChange(repeated());
    }
    return message.cancelledItems ? cancelUnits(state, message, message.cancelledItems) : cancelOrder(state, message);
}

function cancelOrder(state: OrderState, message: OrderMessage): Decision {
    const changes = unchangedState(state);
    const hasShipped = changes.shippingStatus !== 'NOTSHIPPED';
    if (hasShipped && isSellers(message.initiator)) {
        return noChange(alreadyShipped(state));
    }
    changes.cancelledAt = message.occurredAt;
    changes.cancelledBy = message.initiator;
    if (hasShipped) {
        cancelAfterShipping(changes);
    } else {
        changes.status = 'CANCELLED';
        changes.channelStatus = channelStatusOf('CANCELLED', false);
        changes.cancelOrder = true;
    }
    return { outcome: applied([]), changes: changes };
}

/** Marks a shipped order as cancelled by TikTok: the order itself and its stock are left alone. */
export function cancelAfterShipping(changes: OrderChanges): void {
    changes.status = 'CANCELLED';
    changes.channelStatus = channelStatusOf('CANCELLED', false);
    changes.orderTag = CANCEL_AFTER_SHIPPED;
    changes.alert = 'TikTok cancelled an order that had left already';
}

function alreadyShipped(state: OrderState): Outcome {
    const packages = packageNumbers(toldPackages(state.packages)).join(', ');
    const expected = 'an order of which nothing has shipped';
    const msg = 'The order has shipped' + (packages === '' ? '' : ', in package ' + packages);
    const outcome = rejected('already_shipped', 'status', expected, msg);
    outcome.current = state.status;
    outcome.allowed = laterStatuses(state.status);
    return outcome;
}

function cancelUnits(state: OrderState, message: OrderMessage, items: Units): Decision {
    const excess = firstExcess(items, openUnits(state, packagesBefore(state.packages, message.occurredAt)));
    if (excess !== null) {
        return noChange(tooManyUnits(state, 'More units of ' + excess + ' than are open'));
    }
    const cancelled = plus(state.cancelled, items);
    const left = without(state.ordered, cancelled);
    const empty = emptyPackage(state.packages, left);
    if (empty !== null) {
        return noChange(tooManyUnits(state, 'No units would be left in package ' + empty));
    }
    if (countUnits(left) === 0) {
        return cancelOrder(state, message);
    }
    const changes = unchangedState(state);
    changes.cancelled = cancelled;
    changes.returnStock = items;
    changes.shippingStatus = shippingStatusOf(state.packages, left);
    // With the last open units cancelled, what has shipped is all there is.
    changes.status = changes.shippingStatus === 'SHIPPED' ? higherStatus(state.status, 'Shipped') : state.status;
    changes.channelStatus = channelStatusOf(changes.status, true);
    return { outcome: applied([]), changes: changes };
}

function tooManyUnits(state: OrderState, msg: string): Outcome {
    const expected = 'units that are neither shipped nor cancelled';
    const outcome = rejected('too_many_units', 'cancel.items', expected, msg);
    outcome.current = state.status;
    return outcome;
}
