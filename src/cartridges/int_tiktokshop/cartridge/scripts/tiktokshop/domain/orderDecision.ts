import { decideCancellation } from './cancelDecision';
import type { OrderMessage } from './orderEvent';
import { noChange } from './orderState';
import type { Decision, OrderState } from './orderState';
import { repeated } from './outcome';
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
    if (state.status === 'CANCELLED') {
        return decideAfterCancellation(state, message);
    }
    return message.packages.length > 0 ? decideShipment(state, message) : decideStatus(state, message);
}
