import { read } from '../../store/session';
import { availableToSell, inventoryRecord, returnStock, takeStock } from './inventory';
import { PRODUCT_TABLE } from './productRecord';
import type { ProductRecord } from './productRecord';

/** Units of a product in a list. */
export interface Stock {
    listId: string;
    productId: string;
    quantity: number;
}

/** What cannot be ordered itself, only what is behind it. Source: Script API, dw.catalog.Product. */
const NOT_ORDERED = ['master', 'variationGroup', 'set'];

/** Available stock of a record; 0 without a record. */
export function recordAvailability(listId: string, productId: string): number {
    return inventoryRecord(listId, productId) ? availableToSell(listId, productId) : 0;
}

/**
 * Units of a product that can be ordered from a list: none while it is offline, and of a bundle as many as its parts,
 * and its own record if it has one, suffice for. Source: Script API, ProductAvailabilityModel.isInStock, isOrderable and
 * getAvailability.
 */
export function sellable(listId: string, productId: string): number {
    const product = read<ProductRecord>(PRODUCT_TABLE, productId);
    if (!product || !product.online || NOT_ORDERED.includes(product.kind || '')) {
        return 0;
    }
    if (!product.bundled) {
        return availableToSell(listId, productId);
    }
    const parts = product.bundled.map((part) => Math.floor(sellable(listId, part.productId) / part.quantity));
    const own = inventoryRecord(listId, productId) ? [availableToSell(listId, productId)] : [];
    return Math.min(...parts, ...own);
}

/**
 * Units that are there of a product, and of a master or set without a record of its own what is behind it. Source: Script
 * API, ProductAvailabilityModel.getAvailabilityLevels.
 */
export function onlineUnits(listId: string, productId: string): number {
    const product = read<ProductRecord>(PRODUCT_TABLE, productId);
    const inside = product?.kind === 'set' ? product.setProducts : product?.variation?.variants;
    if (!product?.online || !inside || inventoryRecord(listId, productId)) {
        return sellable(listId, productId);
    }
    return inside.reduce((sum, id) => sum + onlineUnits(listId, id), 0);
}

/**
 * Takes units of all that a line needs: of a bundle its parts too. Needs a transaction.
 * @returns what was taken; null, and nothing is taken, if there is not enough
 */
export function takeAll(listId: string, productId: string, quantity: number): Stock[] | null {
    if (sellable(listId, productId) < quantity) {
        return null;
    }
    const parts = read<ProductRecord>(PRODUCT_TABLE, productId)?.bundled || [];
    const needed = parts.map((part) => ({ productId: part.productId, quantity: part.quantity * quantity }));
    if (parts.length === 0 || inventoryRecord(listId, productId)) {
        needed.push({ productId, quantity });
    }
    const taken: Stock[] = [];
    for (const stock of needed) {
        if (!takeStock(listId, stock.productId, stock.quantity)) {
            giveBack(taken);
            return null;
        }
        taken.push({ listId, ...stock });
    }
    return taken;
}

/** Puts units back. */
export function giveBack(taken: Stock[]): void {
    taken.forEach(({ listId, productId, quantity }) => returnStock(listId, productId, quantity));
}
