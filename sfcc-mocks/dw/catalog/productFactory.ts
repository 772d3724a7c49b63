/** A product as the classes see it that Product itself is made of. */
export interface CatalogProduct {
    getID(): string;
    getCustom(): Record<string, unknown>;
    isOnline(): boolean;
}

let make: ((id: string) => CatalogProduct) | null = null;

/** Says how a product is made of its id: Product knows categories, variations and prices, and these need products. */
export function makeProductsBy(maker: (id: string) => CatalogProduct): void {
    make = maker;
}

/** The product of an id. */
export function productOf(id: string): CatalogProduct {
    return (make as (id: string) => CatalogProduct)(id);
}
