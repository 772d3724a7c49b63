import { isFromSeller } from './orderMessage';
import type { OrderMessage } from './orderMessage';
import { availableUnits, noChange, openUnits, shippingStatusOf, unchangedState } from './orderState';
import type { Decision, OrderChanges, OrderState } from './orderState';
import { channelStatusOf, higherStatus } from './orderStatus';
import { applied } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { emptyPackage, packagesBefore, shippedUnits } from './packages';
import { common, countUnits, firstExcess, listUnits, plus, without } from './units';
import type { Units } from './units';
import { refusalToCancel, tooManyUnits, unknownProduct } from './refusal';
import { notice } from '../../platform/rules/notice';

/**
 * Decides a cancellation of some units. The seller cannot cancel shipped units. What TikTok cancels is cancelled in any
 * case, so shipped units among them are recorded and operations are alerted.
 * @param items - units to cancel, by product id
 * @returns null when no unit would be left: then the whole order is cancelled
 */
export function decideUnitCancellation(state: OrderState, message: OrderMessage, items: Units): Decision | null {
    return isFromSeller(message.initiator)
        ? decideForSeller(state, message, items)
        : decideForTikTok(state, message, items);
}

function decideForSeller(state: OrderState, message: OrderMessage, items: Units): Decision | null {
    const excess = firstExcess(items, openUnits(state, packagesBefore(state.packages, message.occurredAt)));
    if (excess !== null) {
        return noChange(
            unknownProduct(state, excess, 'cancel.items') ||
                tooMany(state, 'More units of ' + excess + ' than are open')
        );
    }
    const refusal = refusalToCancel(state);
    if (refusal) {
        return noChange(refusal);
    }
    const empty = emptyPackage(state.packages, without(availableUnits(state), items));
    if (empty !== null) {
        return noChange(tooMany(state, 'No units would be left in package ' + empty));
    }
    return countUnits(without(availableUnits(state), items)) === 0 ? null : cancelUnits(state, items, {});
}

function decideForTikTok(state: OrderState, message: OrderMessage, items: Units): Decision | null {
    const excess = firstExcess(plus(state.cancelledTooLate, items), availableUnits(state));
    if (excess !== null) {
        return noChange(
            unknownProduct(state, excess, 'cancel.items') ||
                tooMany(state, 'More units of ' + excess + ' than the order has')
        );
    }
    if (countUnits(without(availableUnits(state), plus(state.cancelledTooLate, items))) === 0) {
        return null;
    }
    const left = leftUnits(state, message, items);
    const rest = without(items, left);
    const tooLate = plus(left, without(rest, openFor(state, message, rest)));
    return cancelUnits(state, without(items, tooLate), tooLate);
}

/** Units that had left on both sides when TikTok cancelled them: others of the same product may be open still. */
function leftUnits(state: OrderState, message: OrderMessage, items: Units): Units {
    const shipped = without(shippedUnits(state.packages, availableUnits(state)), state.cancelledTooLate);
    const told = without(message.cancelledAfterLeaving || {}, state.cancelledTooLate);
    return common(common(told, shipped), items);
}

/** Units that can still be cancelled without a package being left empty. */
function openFor(state: OrderState, message: OrderMessage, items: Units): Units {
    const open = openUnits(state, packagesBefore(state.packages, message.occurredAt));
    const left = without(availableUnits(state), without(items, without(items, open)));
    return emptyPackage(state.packages, left) === null ? open : openUnits(state, state.packages);
}

function cancelUnits(state: OrderState, items: Units, tooLate: Units): Decision {
    const changes = unchangedState(state);
    changes.cancelled = plus(state.cancelled, items);
    changes.cancelledTooLate = plus(state.cancelledTooLate, tooLate);
    changes.returnStock = items;
    changes.shippingStatus = shippingStatusOf(state.packages, without(state.ordered, changes.cancelled));
    changes.status = statusAfter(state, changes);
    changes.channelStatus = channelStatusOf(changes.status, {
        cancelled: changes.cancelled,
        isRefunded: state.isRefunded
    });
    if (countUnits(tooLate) > 0) {
        changes.alert = notice('alert.units_too_late', [listUnits(tooLate)]);
    }
    return { outcome: applied([]), changes: changes };
}

/** An order is Shipped once its last open units are cancelled; an order on hold keeps its status. */
function statusAfter(state: OrderState, changes: OrderChanges): OrderState['status'] {
    const isShipped = changes.shippingStatus === 'SHIPPED' && state.holdReason === '';
    return isShipped ? higherStatus(state.status, 'Shipped') : state.status;
}

function tooMany(state: OrderState, msg: string): Outcome {
    return tooManyUnits(state, 'cancel.items', 'units that are neither shipped nor cancelled', msg);
}
