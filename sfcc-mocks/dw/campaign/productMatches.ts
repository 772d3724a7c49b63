import { current } from '../../runtime/current';
import { read } from '../../store/session';
import { siteCatalogId } from '../../store/standardPreferences';
import { CATEGORY_TABLE, categoryKey } from '../catalog/categoryRecord';
import type { CategoryRecord } from '../catalog/categoryRecord';
import { assignmentsOf, masterIdOf, productRecord } from '../catalog/productRecord';
import type { ProductRecord } from '../catalog/productRecord';
import { notImplemented } from '../../runtime/failures';
import type { ProductCondition, ProductSpecification } from './promotionRecord';

/**
 * Whether a product is one of those that a promotion names: all of them if it names none. A variant has what it lacks from its
 * master. Source: promotion.xsd, ProductSpecification; platform doc, products of promotions.
 */
export function productMatches(specification: ProductSpecification | null, productId: string): boolean {
    const record = productRecord(productId);
    if (!record) {
        return false;
    }
    const { included, excluded } = specification || { included: [], excluded: [] };
    const fulfils = (group: ProductCondition[]): boolean => group.every((condition) => isFulfilled(condition, record));
    return (included.length === 0 || included.some(fulfils)) && !excluded.some(fulfils);
}

function isFulfilled(condition: ProductCondition, record: ProductRecord): boolean {
    switch (condition.kind) {
        case 'product-id':
            return compares(condition, idsOf(record));
        case 'category':
            return categoryCompares(condition, record);
        case 'brand':
            return compares(condition, [valueOf(record, ({ values }) => values?.brand)]);
        case 'attribute':
            return compares(condition, [attributeOf(record, condition.attributeId || '')]);
    }
}

function idsOf(record: ProductRecord): string[] {
    const masterId = masterIdOf(record);
    return masterId === null ? [record.id] : [record.id, masterId];
}

function valueOf<T>(record: ProductRecord, of: (record: ProductRecord) => T | undefined): T | undefined {
    const masterId = masterIdOf(record);
    const master = masterId === null ? undefined : productRecord(masterId);
    return of(record) ?? (master && of(master));
}

function attributeOf(record: ProductRecord, id: string): string | undefined {
    const name = id.replace(/^(product\.)?(custom\.)?/, '');
    const value = valueOf(record, ({ customValues }) => customValues?.[name]?.['x-default']);
    return value === undefined || value === null ? undefined : String(value);
}

function compares({ operator, values }: ProductCondition, found: Array<string | undefined>): boolean {
    const known = found.filter((value): value is string => value !== undefined);
    const some = (test: (value: string, given: string) => boolean): boolean =>
        known.some((value) => values.some((given) => test(value, given)));
    switch (operator) {
        case 'exists':
            return known.length > 0;
        case 'does not exist':
            return known.length === 0;
        case 'is equal':
        case 'equals':
            return some((value, given) => value === given);
        case 'is not equal':
            return !some((value, given) => value === given);
        case 'starts with':
            return some((value, given) => value.startsWith(given));
        case 'ends with':
            return some((value, given) => value.endsWith(given));
        case 'contains':
            return some((value, given) => value.includes(given));
        case 'does not contain':
            return !some((value, given) => value.includes(given));
        case 'less than':
            return some((value, given) => Number(value) < Number(given));
        case 'greater than':
            return some((value, given) => Number(value) > Number(given));
        default:
            throw notImplemented(`the condition "${operator}" of a promotion`);
    }
}

/** `is equal` and `is child of` take in the categories below. */
function categoryCompares({ operator, values }: ProductCondition, record: ProductRecord): boolean {
    const catalogId = siteCatalogId(current().site.id);
    const own = [...new Set(idsOf(record).flatMap((id) => assignmentsOf(id, catalogId)))].map(
        ({ categoryId }) => categoryId
    );
    const above = own.flatMap((id) => ancestorsOf(catalogId || '', id));
    const has = (ids: string[]): boolean => values.some((value) => ids.includes(value));
    switch (operator) {
        case 'is equal':
            return has([...own, ...above]);
        case 'is exactly':
            return has(own);
        case 'is child of':
            return has(above);
        default:
            throw notImplemented(`the condition "category ${operator}" of a promotion`);
    }
}

function ancestorsOf(catalogId: string, categoryId: string): string[] {
    const parent = read<CategoryRecord>(CATEGORY_TABLE, categoryKey(catalogId, categoryId))?.parentId;
    return parent ? [parent, ...ancestorsOf(catalogId, parent)] : [];
}
