import { notImplemented } from '../../runtime/failures';
import { EnumValue } from '../value/EnumValue';
import type { FoundProduct } from './findProducts';
import { Product } from './Product';
import type { SortingAttribute } from './sortingRecord';
import type { SortingRule } from './SortingRule';

/**
 * Sorts what a search has found. What has no value comes last. Sorting by position keeps the order in which products are found.
 * Source: platform doc "Sorting rules", sort.xsd.
 * @throws Error for what the platform computes, such as text relevance
 */
export function sortFound(found: FoundProduct[], rule: SortingRule): FoundProduct[] {
    const rows = found.map((one, position) => ({
        one,
        values: rule.$attributes.map((attribute) => valueOf(attribute, one, position))
    }));
    rows.sort((a, b) => {
        const differing = rule.$attributes.findIndex((_attribute, index) => a.values[index] !== b.values[index]);
        return differing < 0
            ? 0
            : compared(a.values[differing], b.values[differing], rule.$attributes[differing] as SortingAttribute);
    });
    return rows.map(({ one }) => one);
}

type Value = string | number | null;

function compared(one: Value | undefined, other: Value | undefined, { isDescending }: SortingAttribute): number {
    if (one === null || one === undefined || other === null || other === undefined) {
        return one === null || one === undefined ? 1 : -1;
    }
    return (one < other ? -1 : 1) * (isDescending ? -1 : 1);
}

function valueOf({ kind, path }: SortingAttribute, { productId }: FoundProduct, position: number): Value {
    switch (kind) {
        case 'category-position':
            return position;
        case 'price':
            return priceOf(new Product(productId));
        case 'attribute':
            return plain(read(new Product(productId), path as string));
        default:
            throw notImplemented(`sorting of products by ${kind}`);
    }
}

/** The least price that the product is sold for. */
function priceOf(product: Product): Value {
    const model = product.getPriceModel();
    const money = model.isPriceRange() ? model.getMinPrice() : model.getPrice();
    return money.isAvailable() ? money.getValue() : null;
}

/** `product.custom.color`: the first name stands for the product. */
function read(product: Product, path: string): unknown {
    return path
        .split('.')
        .slice(1)
        .reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], product);
}

function plain(value: unknown): Value {
    const given = value instanceof EnumValue ? value.getValue() : value;
    if (given instanceof Date) {
        return given.getTime();
    }
    return typeof given === 'number' || typeof given === 'string'
        ? given
        : given === null || given === undefined
          ? null
          : String(given);
}
