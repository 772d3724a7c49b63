import { availableToSell, inventoryRecord, isInStockByDefault } from './inventory';
import { productRecord } from './productRecord';
import type { ProductRecord } from './productRecord';

/**
 * Which part of its stock a product has left: what can be sold by what was allocated, 1 for what never ends, 0 for what cannot be
 * sold. Of a master it is the average of its online variants, of a set the greatest of its online products, unless either has a
 * record of its own; of a bundle the least of its parts and of its own record.
 * Source: Script API, ProductAvailabilityModel.getAvailability.
 */
export function availabilityRatio(listId: string, productId: string): number {
    const product = productRecord(productId);
    const hasRecord = inventoryRecord(listId, productId) !== undefined;
    if (!product?.online || product.available === false) {
        return 0;
    }
    if (product.bundled) {
        const own = hasRecord ? [ownRatio(listId, productId)] : [];
        return Math.min(...product.bundled.map((part) => partRatio(listId, part)), ...own);
    }
    if (!hasRecord && product.kind === 'master') {
        const ratios = onlineRatios(listId, product.variation?.variants || []);
        return ratios.length === 0 ? 0 : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    }
    return !hasRecord && product.kind === 'set'
        ? Math.max(0, ...onlineRatios(listId, product.setProducts || []))
        : ownRatio(listId, productId);
}

function onlineRatios(listId: string, ids: string[]): number[] {
    return ids.filter((id) => productRecord(id)?.online).map((id) => availabilityRatio(listId, id));
}

/** For a part that a bundle contains several times, whole bundles count. */
function partRatio(listId: string, { productId, quantity }: NonNullable<ProductRecord['bundled']>[number]): number {
    return availableToSell(listId, productId) < quantity ? 0 : availabilityRatio(listId, productId);
}

function ownRatio(listId: string, productId: string): number {
    const record = inventoryRecord(listId, productId);
    if (!record) {
        return isInStockByDefault(listId) ? 1 : 0;
    }
    const units = availableToSell(listId, productId);
    return units <= 0 ? 0 : record.perpetual || record.allocation === 0 ? 1 : units / record.allocation;
}
