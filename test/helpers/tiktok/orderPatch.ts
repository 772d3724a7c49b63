import { lineFacts } from '#cartridge/lifecycle/rules/lineFacts';
import { divideUnits } from '#cartridge/lifecycle/rules/lineUnits';
import type { Initiator } from '#cartridge/lifecycle/rules/orderMessage';
import { unchangedState } from '#cartridge/lifecycle/rules/orderState';
import { itemsByPackage } from '#cartridge/lifecycle/rules/packages';
import type { Packages } from '#cartridge/lifecycle/rules/packages';
import { without } from '#cartridge/lifecycle/rules/units';
import { orderPatchMessages } from '#cartridge/patches/rules/orderPatch';
import type { PatchMessages } from '#cartridge/patches/rules/orderPatch';
import { readOrderPatch } from '#cartridge/patches/rules/readOrderPatch';
import type { PatchDocument } from '#cartridge/patches/rules/readOrderPatch';
import { newOrder } from './orderLife';

/** When all patches of these tests arrive. */
export const NOW = '2026-11-23T15:00:00.000Z';

/** A line that has left under one number. */
export function item(productId: string, lineStatus: number): PatchDocument {
    return { product_id: productId, c_externalLineItemStatus: lineStatus, c_carrier: 'UPS', c_trackingNumber: '1Z9' };
}

/** A line that has left without a number. */
export function shippedWithoutNumber(): PatchDocument {
    return { product_items: [{ product_id: 'A', c_externalLineItemStatus: 2 }] };
}

/** Status 6 or 7 of a line has no package. */
export function cancelled(productId: string, lineStatus: number, quantity: number): PatchDocument {
    return { product_id: productId, c_externalLineItemStatus: lineStatus, c_quantityCanceled: quantity };
}

/** What a patch of an order means, or why it is refused. */
export function tryRead(document: PatchDocument, state = newOrder(), sender: Initiator = 'TIKTOK'): PatchMessages {
    const read = readOrderPatch(document, NOW);
    return read.ok ? orderPatchMessages(read.patch, { state, lines: linesOf(state) }, NOW, sender) : read;
}

/** Lines of the order as they are written: one for each product. */
function linesOf(state: ReturnType<typeof newOrder>): ReturnType<typeof lineFacts> {
    const lines = Object.keys(state.ordered).map((productId) => ({
        productId,
        quantity: state.ordered[productId]!,
        amount: 0
    }));
    const available = without(state.ordered, state.cancelled);
    const items = itemsByPackage(state.packages, available);
    const packages = Object.fromEntries(
        Object.entries(unchangedState(state).packages).map(([no, one]) => [no, { ...one, items: items[no]! }])
    ) as Packages;
    return lineFacts(lines, divideUnits(lines, { packages, cancelled: state.cancelled }, [], []), packages, false);
}
