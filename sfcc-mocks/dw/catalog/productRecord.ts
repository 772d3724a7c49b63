/** An option of a product, for example an engraving. */
export interface OptionRecord {
    id: string;
    /** The value of a new line. */
    defaultValue: string;
}

/** A product as the catalog has it. */
export interface ProductRecord {
    id: string;
    name: string;
    online: boolean;
    /** Whether the site's catalog contains the product; by default it does. */
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
    /** Paths of its pictures by view type, below the static files of the catalog. */
    images?: { [viewType: string]: string[] };
}

export const PRODUCT_TABLE = 'Product';
