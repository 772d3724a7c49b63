import type { OperationForm } from './operation';
import { availableUnits, openUnits } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { countUnits, firstExcess, packageNumbers, toldPackages } from '../../lifecycle/rules/packages';
import type { ShippedPackage, Units } from '../../lifecycle/rules/packages';

/** An event of the OMS contract, not checked yet. */
export interface EventInput {
    [field: string]: unknown;
}

/** Units that are in no package yet, or in one that nobody has told carrier and tracking number of. */
export function unitsToShip(state: OrderState): Units {
    return openUnits(state, toldPackages(state.packages));
}

/** A parcel that leaves: the event an OMS would send. */
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
 * Another carrier or tracking number of a parcel that is known.
 * @returns null when it is not known
 */
export function correctionEvent(orderNo: string, state: OrderState, form: OperationForm): EventInput | null {
    const told = toldPackages(state.packages);
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

/** Units, or the order where they are all of it. */
export function cancelEvent(orderNo: string, state: OrderState, form: OperationForm): EventInput {
    const available = availableUnits(state);
    const isWhole = countUnits(form.units) > 0 && isSame(form.units, available);
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

/** A number that is no package of an OMS. */
function nextPackageNo(state: OrderState): string {
    let next = 1;
    while (state.packages['BM-' + next] !== undefined) {
        next += 1;
    }
    return 'BM-' + next;
}

function isSame(one: Units, other: Units): boolean {
    return firstExcess(one, other) === null && firstExcess(other, one) === null;
}

/** Zero means none; anything that is no number is left for the contract to refuse. */
function itemsOf(units: Units): object[] {
    return Object.keys(units)
        .filter((productId) => units[productId] !== 0)
        .map((productId) => ({ productId: productId, quantity: units[productId] }));
}
