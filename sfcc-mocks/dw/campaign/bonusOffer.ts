import { read } from '../../store/session';
import { Product } from '../catalog/Product';
import { masterIdOf, PRODUCT_TABLE, productRecord } from '../catalog/productRecord';
import { productMatches } from './productMatches';
import type { BonusOffer } from './promotionRecord';

/**
 * Whether a product can be a bonus: it exists, is online, and is in a category of the site's catalog.
 * Source: Script API, BonusDiscountLineItem.getBonusProducts.
 */
export function isOffered(productId: string): boolean {
    return read(PRODUCT_TABLE, productId) !== undefined && isShown(new Product(productId));
}

function isShown(product: Product): boolean {
    return product.isOnline() && (product.isCategorized() || product.getMasterProduct()?.isCategorized() === true);
}

/** The products to choose from; none where a rule says which. */
export function offeredProducts({ products }: BonusOffer): Product[] {
    return products.filter(({ productId }) => isOffered(productId)).map(({ productId }) => new Product(productId));
}

/**
 * The price of a bonus product, as a decimal text; null for what is none. Of a master, each variant is one; one of a rule costs
 * nothing. Source: Script API, BonusChoiceDiscount.getBonusProductPrice.
 */
export function bonusPriceOf({ products, rule }: BonusOffer, productId: string): string | null {
    const record = productRecord(productId);
    if (!record) {
        return null;
    }
    if (rule) {
        return productMatches(rule, productId) ? '0' : null;
    }
    const ids = [productId, masterIdOf(record)];
    return products.find((one) => ids.includes(one.productId))?.price ?? null;
}
