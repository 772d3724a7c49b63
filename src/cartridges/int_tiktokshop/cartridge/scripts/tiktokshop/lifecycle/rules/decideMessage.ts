import { decideCancellation } from './decideCancellation';
import type { OrderMessage } from './orderMessage';
import { hasShipped, noChange } from './orderState';
import type { Decision, OrderState } from './orderState';
import { rankOf } from './orderStatus';
import { copyOf } from '../../platform/rules/members';
import { repeated } from '../../platform/rules/outcome';
import { lastToldAt, packageNumbers, packageWithoutTracking } from './packages';
import type { Packages, ShippedPackage } from './packages';
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
    return decideNews(state, message.isUntimed ? afterTold(state, message) : message);
}

function decideNews(state: OrderState, message: OrderMessage): Decision {
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

/**
 * A message without a time of its own comes after every package that was told before it. Its receipt may be earlier than the
 * time of one, told by an OMS whose clock is ahead: then the message counts as of that time, and may correct it.
 */
function afterTold(state: OrderState, message: OrderMessage): OrderMessage {
    const last = latest(message.occurredAt, state.packages);
    const moved = copyOf(message);
    moved.occurredAt = last;
    moved.packages = message.packages.map((known) => {
        const parcel = copyOf(known);
        parcel.occurredAt = last;
        return parcel;
    });
    return moved;
}

/** The latest of a time and those of packages, all ISO 8601 UTC. */
function latest(time: string, packages: Packages): string {
    return packageNumbers(packages)
        .map((packageNo) => lastToldAt(packages[packageNo] as ShippedPackage))
        .concat(time)
        .sort()
        .pop() as string;
}
