import { unitsText } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operationEffects';
import { availableUnits, openUnits } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderState';
import {
    WITHOUT_TRACKING,
    packageNumbers,
    shippedUnits
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages';
import { unitsOf } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { ShippedPackage } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages';
import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import { momentOf } from '../platform/moment';
import { text } from '../platform/webPage';

/** Units of each product: ordered, shipped, cancelled, open. */
export function linesView(dossier: OrderDossier): object[] {
    const state = dossier.state;
    const shipped = shippedUnits(state.packages, availableUnits(state));
    const open = openUnits(state, state.packages);
    const isCancelled = state.status === 'CANCELLED';
    return Object.keys(state.ordered).map((productId) => ({
        productId: productId,
        ordered: unitsOf(state.ordered, productId),
        shipped: unitsOf(shipped, productId),
        cancelled:
            unitsOf(isCancelled ? state.ordered : state.cancelled, productId) -
            (isCancelled ? unitsOf(shipped, productId) : 0),
        open: isCancelled ? 0 : unitsOf(open, productId)
    }));
}

/** The packages, with TikTok's package ids. */
export function packagesView(dossier: OrderDossier): object[] {
    const ids = Object.keys(dossier.packageIds);
    return packageNumbers(dossier.packages).map((packageNo) => {
        const known = dossier.packages[packageNo] as ShippedPackage;
        return {
            packageNo: packageNo === WITHOUT_TRACKING ? text('packages.untold') : packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: unitsText(known.items || {}),
            left: momentOf(known.occurredAt),
            packageId: ids.indexOf(packageNo) < 0 ? '' : dossier.packageIds[packageNo]
        };
    });
}
