/** An option of a product, for example an engraving. */
export interface OptionRecord {
    id: string;
    /** The value that a line gets unless somebody chooses. */
    defaultValue: string;
}

/** A product as the catalog has it. */
export interface ProductRecord {
    id: string;
    name: string;
    online: boolean;
    /** Assigned to the catalog of the site, unless this says no. */
    inSiteCatalog?: boolean;
    /** What it is besides an ordinary product. */
    kind?: 'master' | 'variant' | 'variationGroup' | 'set';
    /** 1 unless given. */
    minOrderQuantity?: number;
    /** 1 unless given. */
    stepQuantity?: number;
    options?: OptionRecord[];
    /** The parts of a bundle, each with how many of it are in one. */
    bundled?: Array<{ productId: string; quantity: number }>;
}

export const PRODUCT_TABLE = 'Product';
