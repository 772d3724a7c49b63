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
import { text } from '../platform/webPage';

/** The operations of the order; each leads to a page with a preview. */
export function actionsView(dossier: OrderDossier): object {
    const offered = (name: string): boolean => dossier.operations.some((known) => known === name);
    return {
        isNone: dossier.operations.length === 0,
        cancelId: dossier.request ? dossier.request.cancelId : '',
        plain: ['handled', 'accept', 'refuse', 'retry', 'release']
            .filter(offered)
            .map((name) => ({ name: name, label: text('act.' + name) })),
        canShip: offered('ship'),
        canCancel: offered('cancel'),
        toShip: unitsView(unitsToShip(dossier.state)),
        toCancel: unitsView(openUnits(dossier.state, dossier.state.packages)),
        corrections: offered('correct') ? correctionsView(dossier) : [],
        reasons: cancelReasons().map((reason) => ({ value: reason, label: text('reason.' + reason, reason) }))
    };
}

function unitsView(units: Units): object[] {
    return Object.keys(units).map((productId, index) => ({
        index: index,
        productId: productId,
        count: unitsOf(units, productId)
    }));
}

function correctionsView(dossier: OrderDossier): object[] {
    return packageNumbers(packagesWithTracking(dossier.packages)).map((packageNo, index) => {
        const known = dossier.packages[packageNo] as ShippedPackage;
        return { index: index, packageNo: packageNo, carrier: known.carrier, trackingNumber: known.trackingNumber };
    });
}
