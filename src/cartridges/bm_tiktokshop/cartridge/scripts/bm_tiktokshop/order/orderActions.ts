import { cancelReasons } from 'int_tiktokshop/cartridge/scripts/tiktokshop/cancellations/rules/cancelReason';
import { unitsToShip } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operationEvent';
import { openUnits } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderState';
import {
    packageNumbers,
    packagesWithTracking
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages';
import { unitsOf } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { ShippedPackage } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages';
import type { Units } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import { carrierOptions } from '../platform/carrierOptions';
import { text } from '../platform/webPage';
import { needsOf } from './needs';

/**
 * What waits for a person, and the operations of the order; each leads to a page with a preview. One button at most stands
 * out: the first of what waits, or shipping.
 */
export function actionsView(dossier: OrderDossier): object {
    const offered = (name: string): boolean => dossier.operations.some((known) => known === name);
    const needs = needsOf(dossier);
    const first =
        dossier.isRefusedByShipping && offered('ship') ? '' : needs.map((one) => one.actions).reduce(flat, [])[0];
    return {
        isNone: dossier.operations.length === 0,
        cancelId: dossier.request ? dossier.request.cancelId : '',
        needs: needs.map((one) => ({
            tone: one.tone,
            what: one.what,
            why: one.why,
            todo: one.todo,
            due: one.due,
            fix: one.fix,
            taskId: one.taskId,
            actions: one.actions.map((name) => ({ name: name, label: text('act.' + name), isPrimary: name === first }))
        })),
        canShip: offered('ship'),
        isShipPrimary: !first,
        // If something waits and no button helps, a shipment does.
        isShipOpen: needs.length > 0 && !first,
        canCancel: offered('cancel'),
        toShip: unitsView(dossier, unitsToShip(dossier.state)),
        toCancel: unitsView(dossier, openUnits(dossier.state, dossier.state.packages)),
        corrections: offered('correct') ? correctionsView(dossier) : [],
        carriers: carrierOptions(dossier.carriers, ''),
        reasons: cancelReasons().map((reason) => ({ value: reason, label: text('reason.' + reason, reason) }))
    };
}

function flat(all: string[], some: string[]): string[] {
    return all.concat(some);
}

function unitsView(dossier: OrderDossier, units: Units): object[] {
    return Object.keys(units).map((productId, index) => {
        const product = dossier.products[productId];
        return {
            index: index,
            productId: productId,
            name: (product && product.name) || productId,
            count: unitsOf(units, productId)
        };
    });
}

function correctionsView(dossier: OrderDossier): object[] {
    return packageNumbers(packagesWithTracking(dossier.packages)).map((packageNo, index) => {
        const known = dossier.packages[packageNo] as ShippedPackage;
        return {
            index: index,
            packageNo: packageNo,
            carrier: known.carrier,
            carriers: carrierOptions(dossier.carriers, known.carrier),
            trackingNumber: known.trackingNumber
        };
    });
}
