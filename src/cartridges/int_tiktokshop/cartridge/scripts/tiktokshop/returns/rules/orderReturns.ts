import { isRefunded } from '../../lifecycle/rules/knownReturns';
import type { KnownReturn, KnownReturns } from '../../lifecycle/rules/knownReturns';
import { countUnits, unitsOf } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { isOpen } from './returnStage';
import type { ReturnStage } from './returnStage';

/** Values of `c_externalReturnStatus`. Source: metadata of the official social channel cartridges. */
export const ORDER_RETURN = { CONFIRMED: 2, NEW: 3, RETURNED: 4, PARTIAL: 5, CANCELLED: 6, REFUNDED: 7 };

/** Values of `c_externalLineItemReturnStatus`. Source: the same. */
export const LINE_RETURN = { NEW: 1, CONFIRMED: 2, CANCELLED: 3, RETURNED: 4, PARTIAL: 5, REFUNDED: 8 };

/** How far the returns of an order, or of one product of it, have come. */
type Progress = 'new' | 'confirmed' | 'returned' | 'partial' | 'refunded' | 'cancelled';

const ORDER_VALUES: { [progress in Progress]: number } = {
    new: ORDER_RETURN.NEW,
    confirmed: ORDER_RETURN.CONFIRMED,
    returned: ORDER_RETURN.RETURNED,
    partial: ORDER_RETURN.PARTIAL,
    refunded: ORDER_RETURN.REFUNDED,
    cancelled: ORDER_RETURN.CANCELLED
};
const LINE_VALUES: { [progress in Progress]: number } = {
    new: LINE_RETURN.NEW,
    confirmed: LINE_RETURN.CONFIRMED,
    returned: LINE_RETURN.RETURNED,
    partial: LINE_RETURN.PARTIAL,
    refunded: LINE_RETURN.REFUNDED,
    cancelled: LINE_RETURN.CANCELLED
};

/**
 * The return status of an order. What is open goes before what is over.
 * @param available - units that were ordered and not cancelled
 */
export function orderReturnStatus(known: KnownReturns, available: Units): number {
    return ORDER_VALUES[progressOf(known, available)];
}

/** The return status of a product of an order; null if none of its units are in a return. */
export function lineReturnStatus(known: KnownReturns, available: Units, productId: string): number | null {
    const about: KnownReturns = {};
    Object.keys(known)
        .filter((returnId) => unitsOf((known[returnId] as KnownReturn).units, productId) > 0)
        .forEach((returnId) => {
            about[returnId] = known[returnId] as KnownReturn;
        });
    const units: Units = {};
    units[productId] = unitsOf(available, productId);
    return Object.keys(about).length === 0 ? null : LINE_VALUES[progressOf(about, units)];
}

function progressOf(known: KnownReturns, available: Units): Progress {
    const returns = Object.keys(known).map((returnId) => known[returnId] as KnownReturn);
    const open = returns.filter((one) => isOpen(one.stage as ReturnStage));
    if (open.length > 0) {
        return openProgress(open);
    }
    if (returns.some((one) => one.refund !== null)) {
        return isRefunded(known, available) ? 'refunded' : 'partial';
    }
    return returns.some((one) => one.stage === 'replaced') ? 'confirmed' : 'cancelled';
}

function openProgress(open: KnownReturn[]): Progress {
    if (open.some((one) => ['pending', 'offered', 'unknown'].indexOf(one.stage) >= 0)) {
        return 'new';
    }
    return open.every((one) => countUnits(one.received) > 0) ? 'returned' : 'confirmed';
}
