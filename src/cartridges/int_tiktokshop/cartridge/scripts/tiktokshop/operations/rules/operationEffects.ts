import { effect } from './operation';
import type { Effect } from './operation';
import type { OrderMessage } from '../../lifecycle/rules/orderMessage';
import type { OrderChanges, OrderState } from '../../lifecycle/rules/orderState';
import { countUnits, listUnits } from '../../lifecycle/rules/units';
import type { ShippedPackage } from '../../lifecycle/rules/packages';

/** The settings of the site on which the effects depend. */
export interface Setup {
    /** Who tells TikTok: `feed`, `cartridge` or `oms`. */
    reporter: string;
    /** False where an OMS owns the order status. */
    ownsOrderStatus: boolean;
    hasOms: boolean;
}

/** The effects of a decided message, here, at TikTok and in the OMS. */
export function effectsOf(state: OrderState, changes: OrderChanges, message: OrderMessage, setup: Setup): Effect[] {
    const effects = changes.addedPackages
        .map((packageNo) => packageEffect(message, packageNo))
        .concat(changes.correctedPackages.map((packageNo) => correctionEffect(state, message, packageNo)));
    if (countUnits(changes.returnStock) > 0) {
        effects.push(effect('units', [listUnits(changes.returnStock)]));
    }
    if (changes.cancelOrder) {
        effects.push(effect(setup.ownsOrderStatus ? 'cancel-order' : 'cancel-recorded'));
    }
    if (changes.status !== state.status) {
        effects.push(effect('status', [state.status, changes.status]));
    }
    return effects.concat([effect('tiktok-' + setup.reporter), effect(omsEffect(message, setup))]);
}

function packageEffect(message: OrderMessage, packageNo: string): Effect {
    const told = packageOf(message, packageNo);
    return effect('package', [packageNo, told.carrier, told.trackingNumber, listUnits(told.items || {})]);
}

function packageOf(message: OrderMessage, packageNo: string): ShippedPackage {
    return message.packages.filter((parcel) => parcel.packageNo === packageNo)[0] as ShippedPackage;
}

function correctionEffect(state: OrderState, message: OrderMessage, packageNo: string): Effect {
    const told = packageOf(message, packageNo);
    const known = state.packages[packageNo] as ShippedPackage;
    const before = known.carrier + ' ' + known.trackingNumber;
    return effect('correction', [packageNo, before, told.carrier + ' ' + told.trackingNumber]);
}

/** The OMS is told of cancellations, never of shipments. */
function omsEffect(message: OrderMessage, setup: Setup): string {
    if (message.status !== 'CANCELLED') {
        return 'oms-not-told';
    }
    return setup.hasOms ? 'oms-told' : 'oms-none';
}
