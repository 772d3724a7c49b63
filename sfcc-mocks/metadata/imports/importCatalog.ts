import { CATALOG_TABLE, CATEGORY_TABLE, categoryKey, ROOT_CATEGORY } from '../../dw/catalog/categoryRecord';
import type {
    AttributeGroupRecord,
    BucketRecord,
    CategoryRecord,
    RefinementRecord
} from '../../dw/catalog/categoryRecord';
import { ASSIGNMENT_TABLE, RECOMMENDATION_TABLE } from '../../dw/catalog/productRecord';
import type { AssignmentRecord, RecommendationRecord } from '../../dw/catalog/productRecord';
import { customValues } from '../localized';
import { localizedTexts } from '../localizedTexts';
import type { ObjectTypes } from '../objectTypes';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { textsOf } from './importLibrary';
import { importProduct } from './importProduct';
import { dateOf, isSet, isSetOrMissing, numberOf, ownerOf, put, putObject } from './put';

/** Imports `catalog.xml`: header, categories, products, assignments and recommendations. */
export function importCatalog(types: ObjectTypes, path: string, root: XmlElement): void {
    const catalogId = root.attributes['catalog-id'] || ownerOf(path);
    importHeader(catalogId, first(root, 'header'));
    all(root, 'category').forEach((category) => importCategory(types, catalogId, category));
    const shared = {
        options: byAttribute(all(root, 'product-option'), 'option-id'),
        variationAttributes: byAttribute(all(root, 'variation-attribute'), 'variation-attribute-id')
    };
    all(root, 'product').forEach((product) => importProduct(types, catalogId, product, shared));
    all(root, 'category-assignment').forEach((assignment) => importAssignment(catalogId, assignment));
    all(root, 'recommendation').forEach((element, position) =>
        importRecommendation(types, catalogId, element, position)
    );
}

function byAttribute(elements: XmlElement[], name: string): Map<string, XmlElement> {
    return new Map(elements.map((element) => [element.attributes[name] as string, element]));
}

function importHeader(catalogId: string, header: XmlElement | undefined): void {
    const images = first(header, 'image-settings');
    putObject(CATALOG_TABLE, catalogId, {
        id: catalogId,
        imageBase: first(images, 'internal-location')?.attributes['base-path'] || '',
        altPattern: textOf(images, 'alt-pattern') || null,
        titlePattern: textOf(images, 'title-pattern') || null,
        texts: header ? textsOf(header, ['display-name', 'description']) : {}
    });
}

function importCategory(types: ObjectTypes, catalogId: string, element: XmlElement): void {
    const id = element.attributes['category-id'] as string;
    const record: Omit<CategoryRecord, 'uuid' | 'creationDate' | 'lastModified'> = {
        id,
        catalogId,
        isOnline: id === ROOT_CATEGORY ? isSetOrMissing(element, 'online-flag') : isSet(element, 'online-flag'),
        onlineFrom: dateOf(element, 'online-from'),
        onlineTo: dateOf(element, 'online-to'),
        parentId: id === ROOT_CATEGORY ? null : textOf(element, 'parent') || null,
        position: numberOf(element, 'position'),
        template: textOf(element, 'template') || null,
        image: textOf(element, 'image') || null,
        thumbnail: textOf(element, 'thumbnail') || null,
        refinements: all(first(element, 'refinement-definitions'), 'refinement-definition').map(refinement),
        attributeGroups: all(first(element, 'attribute-groups'), 'attribute-group').map(attributeGroup),
        texts: textsOf(element, ['display-name', 'description']),
        customValues: customValues(element, types.attributesOf('Category'), `category ${id}`)
    };
    putObject(CATEGORY_TABLE, categoryKey(catalogId, id), record);
}

function attributeGroup(element: XmlElement): AttributeGroupRecord {
    return {
        id: element.attributes['group-id'] as string,
        texts: { 'display-name': localizedTexts(element, 'display-name') },
        attributes: all(element, 'attribute').map(({ attributes }) => ({
            id: attributes['attribute-id'] as string,
            isSystem: attributes.system === 'true'
        }))
    };
}

function refinement(element: XmlElement): RefinementRecord {
    const buckets = first(element, 'bucket-definitions');
    return {
        type: element.attributes.type as RefinementRecord['type'],
        attributeId: element.attributes['attribute-id'] || null,
        texts: { 'display-name': localizedTexts(element, 'display-name') },
        buckets: [
            ...all(buckets, 'attribute-bucket').map(attributeBucket),
            ...priceBuckets(all(buckets, 'price-bucket'))
        ],
        cutoffThreshold: numberOf(element, 'cutoff-threshold')
    };
}

function attributeBucket(element: XmlElement): BucketRecord {
    return {
        texts: { 'display-name': localizedTexts(element, 'display-name') },
        presentationId: textOf(element, 'presentation-id') || null,
        values: all(element, 'value-list').flatMap(({ text }) => text.trim().split('|')),
        from: null,
        to: null
    };
}

/** A threshold ends one range and begins the next. */
function priceBuckets(elements: XmlElement[]): BucketRecord[] {
    return elements.map((element, position) => ({
        texts: { 'display-name': localizedTexts(element, 'display-name') },
        presentationId: null,
        values: [],
        from: position === 0 ? 0 : numberOf(elements[position - 1] as XmlElement, 'threshold'),
        to: numberOf(element, 'threshold')
    }));
}

function importAssignment(catalogId: string, element: XmlElement): void {
    const record: AssignmentRecord = {
        catalogId,
        categoryId: element.attributes['category-id'] as string,
        productId: element.attributes['product-id'] as string,
        position: numberOf(element, 'position'),
        isPrimary: isSet(element, 'primary-flag')
    };
    put(ASSIGNMENT_TABLE, [catalogId, record.categoryId, record.productId].join('/'), record);
}

/** Names that stand for the numbers of types. Source: schema of catalogs, RecommendationType; Script API, dw.catalog.Recommendation. */
const RECOMMENDATION_TYPES: Record<string, number | undefined> = { 'cross-sell': 1, 'up-sell': 2, other: 3 };

/** Their position is their order in the file. */
function importRecommendation(types: ObjectTypes, catalogId: string, element: XmlElement, position: number): void {
    const type = element.attributes.type || 'cross-sell';
    const record: RecommendationRecord = {
        catalogId,
        sourceId: element.attributes['source-id'] as string,
        sourceType: element.attributes['source-type'] === 'category' ? 'category' : 'product',
        targetId: element.attributes['target-id'] as string,
        type: RECOMMENDATION_TYPES[type] ?? Number(type),
        position,
        texts: textsOf(element, ['display-name', 'short-description', 'long-description', 'callout-message']),
        image: textOf(element, 'image') || null,
        customValues: customValues(
            element,
            types.attributesOf('Recommendation'),
            `recommendation of ${element.attributes['source-id']}`
        )
    };
    const { sourceType, sourceId, targetId } = record;
    putObject(RECOMMENDATION_TABLE, [catalogId, sourceType, sourceId, targetId, record.type].join('/'), record);
}
