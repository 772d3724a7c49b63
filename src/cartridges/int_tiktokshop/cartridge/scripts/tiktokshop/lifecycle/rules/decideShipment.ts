import { takenBackAlert } from './alerts/takenBackAlert';
import { cancelAfterShipping } from './decideCancellation';
import { isFromSeller } from './orderMessage';
import type { OrderMessage } from './orderMessage';
import { replaceShippedOnTikTok } from './tiktok/shippedOnTikTok';
import { availableUnits, hasShipped, noChange, statusOfShipped, unchangedState } from './orderState';
import type { Decision, OrderChanges, OrderState } from './orderState';
import { awaitsShipment, channelStatusOf, higherStatus, rankOf, saysShipped, statusByUnits } from './orderStatus';
import type { ExternalOrderStatus } from './orderStatus';
import { applied, rejected, repeated, stale } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import {
    WITHOUT_TRACKING,
    areTooLong,
    emptyPackage,
    mergePackages,
    shippedUnits,
    dropPackageWithoutTracking
} from './packages';
import { firstExcess, plus, without } from './units';
import type { Packages, ShippedPackage } from './packages';
import { isGone } from './platformStatus';
import { areKnown, orderCancelled, refusalToShip, tooManyUnits, unknownProduct } from './refusal';
import { notice } from '../../platform/rules/notice';

/**
 * Decides a message about packages of an order that is not cancelled.
 * @param packages - the packages that the message names or implies
 */
export function decideShipment(state: OrderState, message: OrderMessage, packages: ShippedPackage[]): Decision {
    const refusal = refusalToShip(state, packages);
    return refusal ? noChange(refusal) : ship(state, message, packages);
}

/** Decides a status word without packages, for an order that is not cancelled. */
export function decideStatus(state: OrderState, message: OrderMessage): Decision {
    const changes = unchangedState(state);
    if (saysShipped(message.status) && changes.shippingStatus === 'NOTSHIPPED') {
        // Only PartiallyShipped gets here, and it does not say which units have shipped.
        return noChange(refusalToShip(state, []) || packagesMissing(state));
    }
    const status = statusByUnits(message.status, changes.shippingStatus);
    const warnings = warningsOf(message.status, status);
    if (rankOf(status) <= rankOf(state.status)) {
        const isLate = rankOf(message.status) < rankOf(state.status);
        return noChange(isLate ? stale(state.status) : repeated(warnings));
    }
    const ships = saysShipped(status) && awaitsShipment(state.status);
    const refusal = ships || isGone(state.platformStatus) ? refusalToShip(state, []) : null;
    if (refusal) {
        return noChange(refusal);
    }
    changes.status = status;
    changes.channelStatus = channelStatusOf(status, state);
    return { outcome: applied(warnings), changes: changes };
}

/**
 * Decides a message about a cancelled order. Packages that shipped before the cancellation count, and so do corrections
 * of known packages; a later shipment is refused.
 * @param packages - the packages that the message names or implies
 */
export function decideAfterCancellation(
    state: OrderState,
    message: OrderMessage,
    packages: ShippedPackage[]
): Decision {
    if (packages.length === 0) {
        const isNews = saysShipped(message.status) && !hasShipped(state);
        return noChange(isNews ? orderCancelled(state) : stale(state.status));
    }
    if (!areKnown(state, packages) && message.occurredAt >= state.cancelledAt) {
        return noChange(orderCancelled(state));
    }
    const refusal = refusalToShip(state, packages);
    if (refusal) {
        return noChange(refusal);
    }
    const decision = ship(state, message, packages);
    if (decision.changes) {
        reviseCancellation(state, decision.changes);
    }
    return decision;
}

/** The order had shipped before it was cancelled: undoes the seller's cancellation, or marks TikTok's as too late. */
function reviseCancellation(state: OrderState, changes: OrderChanges): void {
    const wasKnown = hasShipped(state);
    changes.undoCancel = !wasKnown;
    if (state.cancelledOnTikTokAt === '') {
        changes.cancelledAt = '';
        changes.cancelledBy = '';
        changes.alert = notice('alert.shipped_before_cancelled');
        return;
    }
    cancelAfterShipping(changes);
    if (isFromSeller(state.cancelledBy)) {
        // The seller cancelled too late; TikTok's cancellation stands.
        changes.cancelledAt = state.cancelledOnTikTokAt;
        changes.cancelledBy = 'TIKTOK';
    }
    if (wasKnown) {
        changes.alert = null;
    }
}

function ship(state: OrderState, message: OrderMessage, told: ShippedPackage[]): Decision {
    if (areTooLong(state.packages, told)) {
        const msg = 'The packages of the order are too many, or their items, to be kept';
        return noChange(tooManyUnits(state, 'packages', 'fewer packages, with fewer items', msg));
    }
    const available = availableUnits(state);
    const replaced = replaceShippedOnTikTok({ known: state.packages, told: told });
    const merged = mergePackages(replaced.known, replaced.told);
    const packages = dropPackageWithoutTracking(merged.packages, available);
    const shipped = shippedUnits(packages, available);
    const left = shippedUnits(state.packages, available);
    // An edit may have taken units out of the order that had left: what is no more than that is not of this message.
    const excess = firstExcess(shipped, plus(available, without(left, available)));
    if (excess !== null) {
        return noChange(
            unknownProduct(state, excess, 'packages') ||
                tooMany(state, 'More units of ' + excess + ' than the order has')
        );
    }
    const empty = emptyPackage(packages, available);
    if (empty !== null) {
        return noChange(tooMany(state, 'No units are left for package ' + empty));
    }
    const shippingStatus = statusOfShipped(shipped, available);
    const byUnits = statusByUnits(saysShipped(message.status) ? message.status : 'PartiallyShipped', shippingStatus);
    const status = higherStatus(state.status, byUnits);
    const hasNews = merged.added.length + merged.corrected.length > 0;
    if (!hasNews && (status === state.status || state.status === 'CANCELLED')) {
        const outcome = merged.hasOlder ? stale(state.status) : repeated();
        return merged.hasLaterRepeat
            ? { outcome: outcome, changes: null, repeated: merged.packages }
            : noChange(outcome);
    }
    const changes = unchangedState(state);
    changes.alert = takenBackAlert(without(left, shipped));
    changes.status = status;
    changes.shippingStatus = shippingStatus;
    changes.channelStatus = channelStatusOf(status, state);
    changes.packages = packages;
    changes.addedPackages = merged.added;
    changes.correctedPackages = merged.corrected;
    return {
        outcome: applied(warningsOf(message.status, byUnits).concat(trackingWarning(packages))),
        changes: changes
    };
}

function trackingWarning(packages: Packages): string[] {
    return packages[WITHOUT_TRACKING] ? ['No carrier and tracking number for some units: TikTok needs them'] : [];
}

function packagesMissing(state: OrderState): Outcome {
    const outcome = rejected('missing_field', 'packages', 'at least one package', 'A shipment needs its packages');
    outcome.current = state.status;
    return outcome;
}

function tooMany(state: OrderState, msg: string): Outcome {
    return tooManyUnits(state, 'packages', 'no more units than ordered and not cancelled', msg);
}

function warningsOf(word: ExternalOrderStatus, status: ExternalOrderStatus): string[] {
    return word === status ? [] : ['The message says ' + word + ', the units say ' + status];
}
