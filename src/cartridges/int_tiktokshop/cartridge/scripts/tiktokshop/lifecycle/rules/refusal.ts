import type { OrderState } from './orderState';
import { laterStatuses } from './orderStatus';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import type { ShippedPackage } from './packages';
import { isGone } from './platformStatus';
import { lostZerosHint, unitsOf } from './units';

/**
 * Why a shipment of an order from any source is refused; null if it is not.
 * @param packages - the packages of the message; those that are known already are corrections
 */
export function refusalToShip(state: OrderState, packages: ShippedPackage[]): Outcome | null {
    if (state.holdReason !== '') {
        return onHold(state);
    }
    if (isGone(state.platformStatus)) {
        return orderGone(state);
    }
    const isCancelled = state.platformStatus === 'CANCELLED' && state.status !== 'CANCELLED';
    return isCancelled && !areKnown(state, packages) ? orderCancelled(state) : null;
}

/** Why the platform status of the order keeps the seller from cancelling; null if it does not. */
export function refusalToCancel(state: OrderState): Outcome | null {
    if (isGone(state.platformStatus)) {
        return orderGone(state);
    }
    return state.platformStatus === 'COMPLETED' ? orderCompleted(state) : null;
}

/** Whether all these packages are known already, and there is at least one. */
export function areKnown(state: OrderState, packages: ShippedPackage[]): boolean {
    return packages.length > 0 && packages.every((told) => state.packages[told.packageNo] !== undefined);
}

/**
 * Refusal: the order has no such product; null if it has.
 * @param path - where the message names it
 */
export function unknownProduct(state: OrderState, productId: string, path: string): Outcome | null {
    if (unitsOf(state.ordered, productId) > 0) {
        return null;
    }
    const msg = 'The order has no product ' + productId + lostZerosHint(productId, state.ordered);
    const expected = 'products of the order: ' + Object.keys(state.ordered).join(', ');
    const outcome = rejected('unknown_product', path, expected, msg);
    outcome.current = state.status;
    return outcome;
}

/**
 * Refusal: a message names more units than it may.
 * @param path - where it names them
 * @param expected - which units it may name
 */
export function tooManyUnits(state: OrderState, path: string, expected: string, msg: string): Outcome {
    const outcome = rejected('too_many_units', path, expected, msg);
    outcome.current = state.status;
    return outcome;
}

function onHold(state: OrderState): Outcome {
    const msg = 'The order is on hold: ' + state.holdReason;
    const outcome = rejected('order_on_hold', 'orderNo', 'an order that is released', msg);
    outcome.current = state.status;
    outcome.allowed = state.status === 'CANCELLED' ? [] : ['CANCELLED'];
    return outcome;
}

/** Refusal: the order is cancelled, here or in B2C Commerce itself. */
export function orderCancelled(state: OrderState): Outcome {
    const outcome = rejected('order_cancelled', 'status', 'an order that is not cancelled', 'The order is cancelled');
    outcome.current = state.status;
    outcome.allowed = [];
    return outcome;
}

/** Refusal: the order was completed in B2C Commerce, which declares it shipped. */
function orderCompleted(state: OrderState): Outcome {
    const msg = 'The order was completed in B2C Commerce';
    const outcome = rejected('order_completed', 'status', 'an order that is not completed', msg);
    outcome.current = state.status;
    outcome.allowed = laterStatuses(state.status);
    return outcome;
}

/** Refusal: the order was replaced by another, or has failed. */
function orderGone(state: OrderState): Outcome {
    const isReplaced = state.platformStatus === 'REPLACED';
    const outcome = rejected(
        isReplaced ? 'order_replaced' : 'order_failed',
        'orderNo',
        'an order that is open in B2C Commerce',
        isReplaced ? 'The order was replaced by another in B2C Commerce' : 'The order failed in B2C Commerce'
    );
    outcome.current = state.status;
    outcome.allowed = [];
    return outcome;
}
