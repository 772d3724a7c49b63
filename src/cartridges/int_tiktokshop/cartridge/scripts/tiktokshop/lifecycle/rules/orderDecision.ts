import { decideCancellation } from './cancelDecision';
import type { OrderMessage } from '../../oms/rules/orderEvent';
import { availableUnits, noChange, shippingStatusOf } from './orderState';
import type { Decision, OrderState } from './orderState';
import { rankOf } from './orderStatus';
import { repeated } from '../../platform/rules/outcome';
import { untoldPackage } from './packages';
import { decideAfterCancellation, decideShipment, decideStatus } from './shipDecision';

/**
 * Decides what a message does to an order. Rank only rises; shipped is what the units say; a repeat or a late
 * message changes nothing.
 * @param state - what is known
 * @param message - what was told
 */
export function decide(state: OrderState, message: OrderMessage): Decision {
    if (message.eventId !== '' && state.eventIds.indexOf(message.eventId) >= 0) {
        return noChange(repeated());
    }
    if (message.status === 'CANCELLED') {
        return decideCancellation(state, message);
    }
    const packages = saysAllHasLeft(state, message) ? [untoldPackage(message.occurredAt)] : message.packages;
    if (state.status === 'CANCELLED') {
        return decideAfterCancellation(state, message, packages);
    }
    return packages.length > 0 ? decideShipment(state, message, packages) : decideStatus(state, message);
}

/** Whether an order of which nothing is known to have shipped is said to have left, without a word about packages. */
function saysAllHasLeft(state: OrderState, message: OrderMessage): boolean {
    const isShipped = rankOf(message.status) >= rankOf('Shipped');
    const hasLeft = shippingStatusOf(state.packages, availableUnits(state)) !== 'NOTSHIPPED';
    return isShipped && message.packages.length === 0 && !hasLeft;
}
