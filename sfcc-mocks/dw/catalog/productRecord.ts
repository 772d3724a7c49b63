import { current } from '../../runtime/current';
import { findKeys, read } from '../../store/session';
import { siteCatalogId } from '../../store/standardPreferences';
import type { CustomValues } from '../../metadata/localized';
import type { Localized } from '../../metadata/localizedTexts';

/** A value of an option, with its prices as decimal texts by currency. */
export interface OptionValueRecord {
    id: string;
    texts: Record<string, Localized<string>>;
    productIdModifier: string | null;
    prices: Record<string, string>;
}

/** An option of a product, for example an engraving. */
export interface OptionRecord {
    id: string;
    /** The value of a new line. */
    defaultValue: string;
    texts?: Record<string, Localized<string>>;
    values?: OptionValueRecord[];
}

/** Images of a view type: of all variants, or of those with values of variation attributes. */
export interface ImageGroupRecord {
    viewType: string;
    variations: Record<string, string>;
    images: Array<{ path: string; alt: Localized<string>; title: Localized<string> }>;
}

/** An attribute in which the variants of a master differ, with its values in order. */
export interface VariationAttributeRecord {
    id: string;
    /** Of the product, in which a variant has its value. */
    attributeId: string;
    texts: Record<string, Localized<string>>;
    values: Array<{ value: string; texts: Record<string, Localized<string>> }>;
}

/** A product as the catalog has it. */
export interface ProductRecord {
    id: string;
    name: string;
    online: boolean;
    /** Whether the site's catalog contains the product, where no catalog was imported; by default it does. */
    inSiteCatalog?: boolean;
    /** Special kind of the product; ordinary products have none. */
    kind?: 'master' | 'variant' | 'variationGroup' | 'set';
    /** 1 unless given. */
    minOrderQuantity?: number;
    /** 1 unless given. */
    stepQuantity?: number;
    options?: OptionRecord[];
    /** The parts of a bundle, each with how many of it are in one. */
    bundled?: Array<{ productId: string; quantity: number }>;
    /** What follows comes with an import. */
    catalogId?: string;
    uuid?: string;
    texts?: Record<string, Localized<string>>;
    customValues?: CustomValues;
    searchable?: boolean;
    available?: boolean;
    onlineFrom?: Date | null;
    onlineTo?: Date | null;
    /** EAN, UPC, brand, tax class and other plain values by their names in XML. */
    values?: Record<string, string>;
    images?: ImageGroupRecord[];
    variation?: { attributes: VariationAttributeRecord[]; variants: string[]; defaultVariant: string | null };
    setProducts?: string[];
    classificationCategoryId?: string | null;
    /** Path of the image that a product has without view types. */
    thumbnail?: string | null;
    searchableIfUnavailable?: boolean | null;
}

/** A product in a category. */
export interface AssignmentRecord {
    catalogId: string;
    categoryId: string;
    productId: string;
    position: number | null;
    isPrimary: boolean;
}

/** A product that a product or category recommends. */
export interface RecommendationRecord {
    catalogId: string;
    sourceId: string;
    sourceType: 'product' | 'category';
    targetId: string;
    /** Number of its kind; metadata may declare more than the platform's three. */
    type: number;
    position: number;
    texts: Record<string, Localized<string>>;
    image: string | null;
    customValues?: CustomValues;
}

export const RECOMMENDATION_TABLE = 'Recommendation';
export const PRODUCT_TABLE = 'Product';
export const ASSIGNMENT_TABLE = 'CategoryAssignment';

/** A product's record. */
export function productRecord(id: string): ProductRecord | undefined {
    return read<ProductRecord>(PRODUCT_TABLE, id);
}

/** The master of a variant; null for other products. */
export function masterIdOf(record: ProductRecord): string | null {
    if (record.kind !== 'variant') {
        return null;
    }
    const keys = findKeys<ProductRecord>(PRODUCT_TABLE, (one) => one.variation?.variants.includes(record.id) === true);
    return keys[0] || null;
}

/** Keys of a product's assignments to categories of a catalog; without one, of all. */
export function assignmentKeys(productId: string, catalogId?: string | null): string[] {
    return findKeys<AssignmentRecord>(
        ASSIGNMENT_TABLE,
        (one) => one.productId === productId && (catalogId === undefined || one.catalogId === catalogId)
    );
}

/** Assignments of a product to categories of a catalog. */
export function assignmentsOf(productId: string, catalogId: string | null): AssignmentRecord[] {
    return assignmentKeys(productId, catalogId).map(
        (key) => read<AssignmentRecord>(ASSIGNMENT_TABLE, key) as AssignmentRecord
    );
}

/**
 * Whether a product is assigned to the site's catalog: it is in that catalog or in one of its categories, or its master is.
 * Source: Script API, Product.isAssignedToSiteCatalog.
 */
export function isInSiteCatalog(record: ProductRecord): boolean {
    if (record.catalogId === undefined) {
        return record.inSiteCatalog !== false;
    }
    return isAssignedTo(record, siteCatalogId(current().site.id));
}

/** Whether a product is in a catalog or in one of its categories, or its master is. */
export function isAssignedTo(record: ProductRecord, catalogId: string | null): boolean {
    const masterId = masterIdOf(record);
    return (
        record.catalogId === catalogId ||
        assignmentsOf(record.id, catalogId).length > 0 ||
        (masterId !== null && assignmentsOf(masterId, catalogId).length > 0)
    );
}
