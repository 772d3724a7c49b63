import {
    availableUnits,
    cancelledOnLines,
    openHold,
    openUnits
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderState';
import {
    WITHOUT_TRACKING,
    packageNumbers,
    shippedUnits
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages';
import { listUnits, unitsOf } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { ShippedPackage } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages';
import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import type { ProductFacts } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/store/productFacts';
import { momentOf } from '../platform/moment';
import { countText } from '../platform/numbers';
import { text } from '../platform/webPage';
import { trackingPage } from './rules/trackingPage';

/** Units of each product: ordered, shipped, cancelled, open. */
export function linesView(dossier: OrderDossier): object[] {
    const state = dossier.state;
    const shipped = shippedUnits(state.packages, availableUnits(state));
    const open = openUnits(state, state.packages);
    const isCancelled = state.status === 'CANCELLED';
    return Object.keys(state.ordered).map((productId) => ({
        productId: productId,
        name: factsOf(dossier, productId).name,
        picture: factsOf(dossier, productId).picture,
        stock: factsOf(dossier, productId).isKnown ? countText(factsOf(dossier, productId).stock) : '',
        problem: problemOf(dossier, productId),
        ordered: unitsOf(state.ordered, productId),
        shipped: unitsOf(shipped, productId),
        cancelled:
            unitsOf(isCancelled ? state.ordered : cancelledOnLines(state), productId) -
            (isCancelled ? unitsOf(shipped, productId) : 0),
        open: isCancelled ? 0 : unitsOf(open, productId)
    }));
}

function factsOf(dossier: OrderDossier, productId: string): ProductFacts {
    return dossier.products[productId] as ProductFacts;
}

/** Why this line holds the order; empty when it does not. */
function problemOf(dossier: OrderDossier, productId: string): string {
    const reasons = openHold(dossier.state).split(', ');
    const isHeldFor = (reason: string): boolean => reasons.indexOf(reason) >= 0;
    const facts = factsOf(dossier, productId);
    if (isHeldFor('unknown_product') && !facts.isKnown) {
        return text('hold.unknown_product');
    }
    if (isHeldFor('not_orderable') && facts.isKnown && !facts.isOrderable) {
        return text('hold.not_orderable');
    }
    const isShort = facts.stock < unitsOf(dossier.state.ordered, productId);
    return isHeldFor('out_of_stock') && isShort ? text('hold.out_of_stock') : '';
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
            trackingPage: trackingPage(known.carrier, known.trackingNumber),
            items: listUnits(known.items || {}),
            left: momentOf(known.occurredAt),
            packageId: ids.indexOf(packageNo) < 0 ? '' : dossier.packageIds[packageNo]
        };
    });
}
