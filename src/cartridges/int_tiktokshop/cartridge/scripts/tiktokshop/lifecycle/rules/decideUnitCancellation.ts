import { isFromSeller } from './orderMessage';
import type { OrderMessage } from './orderMessage';
import { availableUnits, noChange, openUnits, shippingStatusOf, unchangedState } from './orderState';
import type { Decision, OrderChanges, OrderState } from './orderState';
import { channelStatusOf, higherStatus } from './orderStatus';
import { applied } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { emptyPackage, packagesBefore, shippedUnits } from './packages';
import { takenBackAlert } from './alerts/takenBackAlert';
import { withCancelled } from './takenUnits';
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
    const open = openUnits(state, packagesBefore(state.packages, message.occurredAt));
    const isBeforeEdit = message.occurredAt < state.taken.editedAt;
    const taken = common(isBeforeEdit ? items : without(items, open), state.taken.open);
    const rest = without(items, taken);
    const excess = firstExcess(rest, open);
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
    const empty = emptyPackage(state.packages, without(availableUnits(state), rest));
    if (empty !== null) {
        return noChange(tooMany(state, 'No units would be left in package ' + empty));
    }
    const isWhole = countUnits(without(availableUnits(state), rest)) === 0;
    return isWhole ? null : cancelForSeller(state, rest, taken);
}

/** A later package without items loses units, of which TikTok may know. */
function cancelForSeller(state: OrderState, onLines: Units, taken: Units): Decision {
    const available = availableUnits(state);
    const left = shippedUnits(state.packages, available);
    const changes = cancelUnits(state, { onLines: onLines, tooLate: {}, taken: taken });
    changes.alert = takenBackAlert(without(left, shippedUnits(state.packages, without(available, onLines))));
    return { outcome: applied([]), changes: changes };
}

function decideForTikTok(state: OrderState, message: OrderMessage, items: Units): Decision | null {
    const taken = common(without(items, leftUnits(state, message, items)), state.taken.open);
    const here = without(items, taken);
    const sold = plus(availableUnits(state), state.taken.left);
    const excess = firstExcess(plus(state.cancelledTooLate, here), sold);
    if (excess !== null) {
        return noChange(
            unknownProduct(state, excess, 'cancel.items') ||
                tooMany(state, 'More units of ' + excess + ' than the order has')
        );
    }
    if (countUnits(without(sold, plus(state.cancelledTooLate, here))) === 0) {
        return null;
    }
    const left = leftUnits(state, message, here);
    const rest = without(here, left);
    const tooLate = plus(left, without(rest, openFor(state, message, rest)));
    const changes = cancelUnits(state, { onLines: without(here, tooLate), tooLate: tooLate, taken: taken });
    if (countUnits(tooLate) > 0) {
        changes.alert = notice('alert.units_too_late', [listUnits(tooLate)]);
    }
    return { outcome: applied([]), changes: changes };
}

/** Units that had left on both sides when TikTok cancelled them: others of the same product may be open still. */
function leftUnits(state: OrderState, message: OrderMessage, items: Units): Units {
    const available = availableUnits(state);
    const left = plus(common(shippedUnits(state.packages, available), available), state.taken.left);
    const shipped = without(left, state.cancelledTooLate);
    const told = without(message.cancelledAfterLeaving || {}, state.cancelledTooLate);
    return common(common(told, shipped), items);
}

/** Units that can still be cancelled without a package being left empty. */
function openFor(state: OrderState, message: OrderMessage, items: Units): Units {
    const open = openUnits(state, packagesBefore(state.packages, message.occurredAt));
    const left = without(availableUnits(state), without(items, without(items, open)));
    return emptyPackage(state.packages, left) === null ? open : openUnits(state, state.packages);
}

/** The units of a cancellation, by where they are. */
interface UnitsToCancel {
    /** On the lines of the order. */
    onLines: Units;
    /** On its lines, and they have left. */
    tooLate: Units;
    /** An edit took them from its lines: stock has them back. */
    taken: Units;
}

function cancelUnits(state: OrderState, { onLines, tooLate, taken }: UnitsToCancel): OrderChanges {
    const changes = unchangedState(state);
    changes.cancelled = plus(state.cancelled, plus(onLines, taken));
    changes.taken = withCancelled(state.taken, taken);
    changes.cancelledTooLate = plus(state.cancelledTooLate, tooLate);
    changes.returnStock = onLines;
    changes.shippingStatus = shippingStatusOf(state.packages, without(availableUnits(state), onLines));
    changes.status = statusAfter(state, changes);
    changes.channelStatus = channelStatusOf(changes.status, {
        cancelled: changes.cancelled,
        isRefunded: state.isRefunded
    });
    return changes;
}

/** An order is Shipped once its last open units are cancelled; an order on hold keeps its status. */
function statusAfter(state: OrderState, changes: OrderChanges): OrderState['status'] {
    const isShipped = changes.shippingStatus === 'SHIPPED' && state.holdReason === '';
    return isShipped ? higherStatus(state.status, 'Shipped') : state.status;
}

function tooMany(state: OrderState, msg: string): Outcome {
    return tooManyUnits(state, 'cancel.items', 'units that are neither shipped nor cancelled', msg);
}
