import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { findKeys, read } from '../../store/session';
import { siteCatalogId } from '../../store/standardPreferences';
import { CATEGORY_TABLE } from './categoryRecord';
import type { CategoryRecord } from './categoryRecord';
import { ProductPriceModel } from './PriceModel';
import { Product } from './Product';
import { ASSIGNMENT_TABLE, isInSiteCatalog, masterIdOf, PRODUCT_TABLE, productRecord } from './productRecord';
import type { AssignmentRecord, ProductRecord } from './productRecord';
import type { Refined } from './SearchModel';

/** What products must be and have to be found. */
export interface ProductConditions {
    phrase: string | null;
    categoryId: string | null;
    isRecursive: boolean;
    productIds: string[];
    priceMin: number | null;
    priceMax: number | null;
    refined: Refined;
    orderableOnly: boolean;
}

/** A hit: a product, or a master with the variants that were meant. */
export interface FoundProduct {
    productId: string;
    representedIds: string[];
}

/**
 * Products of the site's catalog that are online, searchable, and have all words of the phrase in their texts or those of their
 * variants. It reads the database, while the platform reads an index. By their positions in the category, then by id.
 */
export function findProducts(conditions: ProductConditions): FoundProduct[] {
    const inCategory = conditions.categoryId === null ? null : positionsIn(conditions);
    const keys = findKeys<ProductRecord>(
        PRODUCT_TABLE,
        (one) => isCandidate(one) && (!inCategory || inCategory.has(one.id))
    );
    return keys
        .sort((a, b) => (inCategory?.get(a) ?? 0) - (inCategory?.get(b) ?? 0) || (a < b ? -1 : 1))
        .map((productId) => ({ productId, representedIds: represented(productId, conditions) }))
        .filter(({ representedIds }) => representedIds.length > 0);
}

/** A variant is found as its master. */
function isCandidate(record: ProductRecord): boolean {
    return masterIdOf(record) === null && isShown(record) && isInSiteCatalog(record);
}

function isShown(record: ProductRecord): boolean {
    return record.searchable !== false && new Product(record.id).isOnline();
}

/** Products of a category and, unless only itself is asked for, of those below it, by position. */
function positionsIn({ categoryId, isRecursive }: ProductConditions): Map<string, number> {
    const catalogId = siteCatalogId(current().site.id);
    const categories = new Set([categoryId as string]);
    const below = (parentId: string): string[] =>
        findKeys<CategoryRecord>(
            CATEGORY_TABLE,
            (one) => one.catalogId === catalogId && one.parentId === parentId && one.isOnline
        ).map((key) => (read<CategoryRecord>(CATEGORY_TABLE, key) as CategoryRecord).id);
    for (const id of isRecursive ? categories : []) {
        below(id).forEach((child) => categories.add(child));
    }
    const positions = new Map<string, number>();
    findKeys<AssignmentRecord>(
        ASSIGNMENT_TABLE,
        (one) => one.catalogId === catalogId && categories.has(one.categoryId)
    ).forEach((key) => {
        const { productId, position } = read<AssignmentRecord>(ASSIGNMENT_TABLE, key) as AssignmentRecord;
        positions.set(productId, Math.min(position ?? 1e9, positions.get(productId) ?? 1e9));
    });
    return positions;
}

/** What of a product, of a master what of its variants, meets the conditions. */
function represented(productId: string, conditions: ProductConditions): string[] {
    const record = productRecord(productId) as ProductRecord;
    const ids = record.kind === 'master' ? record.variation?.variants || [] : [productId];
    return ids.filter((id) => {
        const one = productRecord(id);
        return (
            one !== undefined &&
            isShown(one) &&
            isNamed(productId, id, conditions.productIds) &&
            hasWords(record, one, conditions.phrase) &&
            hasPrice(id, conditions) &&
            [...conditions.refined].every(([attribute, values]) => hasValue(id, attribute, values)) &&
            (!conditions.orderableOnly || new Product(id).getAvailabilityModel().isOrderable())
        );
    });
}

function isNamed(productId: string, id: string, asked: string[]): boolean {
    return asked.length === 0 || asked.includes(id) || asked.includes(productId);
}

function hasWords(record: ProductRecord, variant: ProductRecord, phrase: string | null): boolean {
    const words = (phrase || '').toLowerCase().split(/\s+/).filter(Boolean);
    const text = [...textsOf(record), ...textsOf(variant)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
}

function textsOf(record: ProductRecord): string[] {
    const { locale } = current();
    const texts = ['display-name', 'short-description', 'page-keywords', 'page-title'].map((name) =>
        inLocale(record.texts?.[name], locale)
    );
    return [record.id, record.name, record.values?.brand, ...texts].map((text) => text || '');
}

function hasPrice(id: string, { priceMin, priceMax }: ProductConditions): boolean {
    if (priceMin === null && priceMax === null) {
        return true;
    }
    const price = new ProductPriceModel(id, null).getPrice();
    return (
        price.isAvailable() &&
        (priceMin === null || price.getValue() >= priceMin) &&
        (priceMax === null || price.getValue() <= priceMax)
    );
}

/** Values of an attribute that a product has, as texts. */
export function attributeValues(id: string, attributeId: string): string[] {
    const product = new Product(id);
    if (attributeId === 'brand') {
        return [product.getBrand()].filter((brand) => brand !== null);
    }
    const value = product.getCustom()[attributeId] as { value?: unknown } | null | undefined;
    const plain = value && typeof value === 'object' && 'value' in value ? value.value : value;
    const values = plain instanceof Array ? Array.from(plain as ArrayLike<unknown>) : [plain];
    return values.filter((one) => one !== null && one !== undefined).map((one) => String(one as string));
}

function hasValue(id: string, attributeId: string, values: string[]): boolean {
    return attributeValues(id, attributeId).some((value) => values.includes(value));
}
