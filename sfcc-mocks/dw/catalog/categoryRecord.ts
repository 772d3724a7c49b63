import type { Localized } from '../../metadata/localizedTexts';
import type { ImportedRecord } from '../object/ImportedObject';

/** What a category offers to refine a search by. */
export interface RefinementRecord {
    type: 'attribute' | 'price' | 'category' | 'promotion';
    attributeId: string | null;
    texts: Record<string, Localized<string>>;
    /** Ranges of prices, or groups of values. */
    buckets: BucketRecord[];
    cutoffThreshold: number | null;
}

export interface BucketRecord {
    texts: Record<string, Localized<string>>;
    presentationId: string | null;
    /** Attribute values of a bucket. */
    values: string[];
    /** Bounds of a range; null for an open one. */
    from: number | null;
    to: number | null;
}

/** A category of a catalog. */
export interface CategoryRecord extends ImportedRecord {
    catalogId: string;
    isOnline: boolean;
    onlineFrom: Date | null;
    onlineTo: Date | null;
    parentId: string | null;
    position: number | null;
    template: string | null;
    /** Paths of files. */
    image: string | null;
    thumbnail: string | null;
    refinements: RefinementRecord[];
    attributeGroups: AttributeGroupRecord[];
}

/** Attributes that are shown together. */
export interface AttributeGroupRecord {
    id: string;
    texts: Record<string, Localized<string>>;
    attributes: Array<{ id: string; isSystem: boolean }>;
}

/** A catalog. */
export interface CatalogRecord extends ImportedRecord {
    /** Folder of its images. */
    imageBase: string;
    altPattern: string | null;
    titlePattern: string | null;
}

export const CATALOG_TABLE = 'Catalog';
export const CATEGORY_TABLE = 'Category';

/** The category that each catalog has. */
export const ROOT_CATEGORY = 'root';

/** Key of a category. */
export function categoryKey(catalogId: string, id: string): string {
    return catalogId + '/' + id;
}
