import { decideCancellation } from './decideCancellation';
import type { OrderMessage } from './orderMessage';
import { hasShipped, noChange } from './orderState';
import type { Decision, OrderState } from './orderState';
import { rankOf } from './orderStatus';
import { repeated } from '../../platform/rules/outcome';
import { packageWithoutTracking } from './packages';
import { decideAfterCancellation, decideShipment, decideStatus } from './decideShipment';

/**
 * Decides what a message changes in an order. The status only moves forward, the units decide what has shipped, and a
 * repeated or late message changes nothing.
 * @param state - the order as it is known
 * @param message - the news about it
 */
export function decideMessage(state: OrderState, message: OrderMessage): Decision {
    if (message.eventId !== '' && state.eventIds.indexOf(message.eventId) >= 0) {
        return noChange(repeated());
    }
    if (message.status === 'CANCELLED') {
        return decideCancellation(state, message);
    }
    const packages = impliesFullShipment(state, message)
        ? [packageWithoutTracking(message.occurredAt)]
        : message.packages;
    if (state.status === 'CANCELLED') {
        return decideAfterCancellation(state, message, packages);
    }
    return packages.length > 0 ? decideShipment(state, message, packages) : decideStatus(state, message);
}

/** Whether the message says that an order without any known shipment has shipped, but names no packages. */
function impliesFullShipment(state: OrderState, message: OrderMessage): boolean {
    const isShipped = rankOf(message.status) >= rankOf('Shipped');
    return isShipped && message.packages.length === 0 && !hasShipped(state);
}
