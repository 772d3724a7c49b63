import { decideUnitCancellation } from './decideUnitCancellation';
import { isFromSeller } from './orderMessage';
import type { OrderMessage } from './orderMessage';
import { hasShipped, noChange, unchangedState } from './orderState';
import type { Decision, OrderChanges, OrderState } from './orderState';
import { CANCEL_AFTER_SHIPPED, CHANNEL_STATUS, laterStatuses } from './orderStatus';
import { applied, rejected, repeated } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { packageNumbers, packagesWithTracking } from './packages';
import { isGone } from './platformStatus';
import { refusalToCancel } from './refusal';
import { notice } from '../../platform/rules/notice';

/**
 * Decides a cancellation of the order or of some of its units. The seller cannot cancel what has shipped. When TikTok
 * or the buyer does, the order keeps its shipping status and gets a tag.
 */
export function decideCancellation(state: OrderState, message: OrderMessage): Decision {
    if (state.status === 'CANCELLED') {
        return decideRepeatedCancellation(state, message);
    }
    if (message.cancelledItems) {
        return (
            decideUnitCancellation(state, message, message.cancelledItems) || decideOrderCancellation(state, message)
        );
    }
    return decideOrderCancellation(state, message);
}

/** Records that TikTok has cancelled a cancelled order as well: the seller's cancellation can no longer be undone. */
function decideRepeatedCancellation(state: OrderState, message: OrderMessage): Decision {
    const isNews = !isFromSeller(message.initiator) && !message.cancelledItems && state.cancelledOnTikTokAt === '';
    if (!isNews) {
        return noChange(repeated());
    }
    const changes = unchangedState(state);
    changes.cancelledOnTikTokAt = message.occurredAt;
    return { outcome: applied([]), changes: changes };
}

function decideOrderCancellation(state: OrderState, message: OrderMessage): Decision {
    const changes = unchangedState(state);
    if (isFromSeller(message.initiator)) {
        const refusal = hasShipped(state) ? alreadyShipped(state) : refusalToCancel(state);
        if (refusal) {
            return noChange(refusal);
        }
    }
    changes.cancelledAt = message.occurredAt;
    changes.cancelledBy = message.initiator;
    changes.cancelledOnTikTokAt = isFromSeller(message.initiator) ? '' : message.occurredAt;
    if (hasShipped(state) || state.platformStatus === 'COMPLETED') {
        cancelAfterShipping(changes);
    } else {
        changes.status = 'CANCELLED';
        changes.channelStatus = CHANNEL_STATUS.CANCELLED;
        changes.cancelOrder = !isGone(state.platformStatus);
    }
    if (isGone(state.platformStatus)) {
        changes.alert = notice('alert.cancelled_but_gone', [state.platformStatus]);
    }
    return { outcome: applied([]), changes: changes };
}

/** Marks a shipped order as cancelled by TikTok. The platform's order status and its stock do not change. */
export function cancelAfterShipping(changes: OrderChanges): void {
    changes.status = 'CANCELLED';
    changes.channelStatus = CHANNEL_STATUS.CANCELLED;
    changes.orderTag = CANCEL_AFTER_SHIPPED;
    changes.alert = notice('alert.cancelled_after_shipping');
}

function alreadyShipped(state: OrderState): Outcome {
    const packages = packageNumbers(packagesWithTracking(state.packages)).join(', ');
    const expected = 'an order that has not shipped';
    const msg = 'The order has shipped' + (packages === '' ? '' : ', in package ' + packages);
    const outcome = rejected('already_shipped', 'status', expected, msg);
    outcome.current = state.status;
    outcome.allowed = laterStatuses(state.status);
    return outcome;
}
