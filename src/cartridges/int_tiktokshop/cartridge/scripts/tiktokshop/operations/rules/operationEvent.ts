import type { OperationForm } from './operation';
import { availableUnits, openUnits } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { packageNumbers, packagesWithTracking } from '../../lifecycle/rules/packages';
import { countUnits, firstExcess, sameUnits } from '../../lifecycle/rules/units';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import type { Units } from '../../lifecycle/rules/units';

/** An event of the OMS contract before it is checked. */
export interface EventInput {
    [field: string]: unknown;
}

/** Units in no package, or in the package without tracking. */
export function unitsToShip(state: OrderState): Units {
    return openUnits(state, packagesWithTracking(state.packages));
}

/** The event that ships a package. */
export function shipEvent(orderNo: string, state: OrderState, form: OperationForm): EventInput {
    const parcel = {
        packageNo: nextPackageNo(state),
        carrier: form.carrier,
        trackingNumber: form.trackingNumber,
        items: itemsOf(form.units)
    };
    const isRest = firstExcess(unitsToShip(state), form.units) === null;
    return eventOf(orderNo, form, { status: isRest ? 'Shipped' : 'PartiallyShipped', packages: [parcel] });
}

/**
 * The event that corrects carrier or tracking number of a known package.
 * @returns null when the package is not known
 */
export function correctionEvent(orderNo: string, state: OrderState, form: OperationForm): EventInput | null {
    const told = packagesWithTracking(state.packages);
    if (packageNumbers(told).indexOf(form.packageNo) < 0) {
        return null;
    }
    const known = told[form.packageNo] as ShippedPackage;
    const parcel: EventInput = {
        packageNo: known.packageNo,
        carrier: form.carrier,
        trackingNumber: form.trackingNumber
    };
    if (known.items) {
        parcel.items = itemsOf(known.items);
    }
    const status = state.status === 'CANCELLED' ? 'Shipped' : state.status;
    return eventOf(orderNo, form, { status: status, packages: [parcel] });
}

/** The event that cancels units, or the order if these are all of its units. */
export function cancelEvent(orderNo: string, state: OrderState, form: OperationForm): EventInput {
    const available = availableUnits(state);
    const isWhole = countUnits(form.units) > 0 && sameUnits(form.units, available);
    const cancel: EventInput = { reason: form.reason };
    if (!isWhole) {
        cancel.items = itemsOf(form.units);
    }
    return eventOf(orderNo, form, { status: 'CANCELLED', cancel: cancel });
}

function eventOf(orderNo: string, form: OperationForm, told: EventInput): EventInput {
    told.eventId = form.eventId;
    told.orderNo = orderNo;
    return told;
}

/** A free package number that no OMS uses. */
function nextPackageNo(state: OrderState): string {
    let next = 1;
    while (state.packages['BM-' + next] !== undefined) {
        next += 1;
    }
    return 'BM-' + next;
}

/** Items with units other than zero. The contract rejects values that are no numbers. */
function itemsOf(units: Units): object[] {
    return Object.keys(units)
        .filter((productId) => units[productId] !== 0)
        .map((productId) => ({ productId: productId, quantity: units[productId] }));
}
