import { PRODUCT_TABLE, productRecord } from '../../dw/catalog/productRecord';
import type {
    ImageGroupRecord,
    OptionRecord,
    ProductRecord,
    VariationAttributeRecord
} from '../../dw/catalog/productRecord';
import { edit, read } from '../../store/session';
import { customValues, inLocale } from '../localized';
import { localizedTexts } from '../localizedTexts';
import type { ObjectTypes } from '../objectTypes';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { textsOf } from './importLibrary';
import { dateOf, isSet, isSetOrMissing, numberOf, put, putObject } from './put';

/** Options and variation attributes that products of a catalog share. */
export interface SharedDefinitions {
    options: Map<string, XmlElement>;
    variationAttributes: Map<string, XmlElement>;
}

/** Values of a product that are plain texts. */
const PLAIN = ['ean', 'upc', 'unit', 'brand', 'manufacturer-name', 'manufacturer-sku', 'tax-class-id', 'template'];

/** Imports a product. What the file does not name of one that is there stays as it is. */
export function importProduct(
    types: ObjectTypes,
    catalogId: string,
    element: XmlElement,
    shared: SharedDefinitions
): void {
    const id = element.attributes['product-id'] as string;
    const texts = textsOf(element, ['display-name', 'short-description', 'long-description']);
    const plain = PLAIN.flatMap((name): Array<[string, string]> => {
        const text = textOf(element, name);
        return text === undefined ? [] : [[name, text]];
    });
    const record: ProductRecord = {
        id,
        catalogId,
        name: inLocale(texts['display-name'], 'default') || productRecord(id)?.name || id,
        online: isSet(element, 'online-flag'),
        onlineFrom: dateOf(element, 'online-from'),
        onlineTo: dateOf(element, 'online-to'),
        searchable: isSetOrMissing(element, 'searchable-flag'),
        available: isSetOrMissing(element, 'available-flag'),
        minOrderQuantity: numberOf(element, 'min-order-quantity') || 1,
        stepQuantity: numberOf(element, 'step-quantity') || 1,
        texts,
        values: Object.fromEntries(plain),
        customValues: customValues(element, types.attributesOf('Product'), `product ${id}`),
        images: all(first(element, 'images'), 'image-group').map(imageGroup),
        classificationCategoryId: classification(element),
        thumbnail: textOf(element, 'thumbnail') || null,
        searchableIfUnavailable: given(element, 'searchable-if-unavailable-flag')
    };
    putObject(PRODUCT_TABLE, id, { ...record, ...parts(element, shared) });
    (record.kind === undefined ? all(first(first(element, 'variations'), 'variants'), 'variant') : []).forEach(
        markVariant
    );
}

/** A flag that may be missing. */
function given(element: XmlElement, name: string): boolean | null {
    return textOf(element, name) === undefined ? null : isSet(element, name);
}

/** `category@catalog`. */
function classification(element: XmlElement): string | null {
    const category = first(element, 'classification-category');
    const owner = category?.attributes['catalog-id'];
    return category ? category.text.trim() + (owner ? '@' + owner : '') : null;
}

/** What makes a product a master, set, bundle or one with options. */
function parts(element: XmlElement, shared: SharedDefinitions): Partial<ProductRecord> {
    const found: Partial<ProductRecord> = {};
    const variations = first(element, 'variations');
    if (variations) {
        const variants = all(first(variations, 'variants'), 'variant');
        const preset = variants.find(({ attributes }) => attributes.default === 'true');
        found.kind = 'master';
        found.variation = {
            attributes: variationAttributes(first(variations, 'attributes'), shared),
            variants: variants.map(({ attributes }) => attributes['product-id'] as string),
            defaultVariant: preset?.attributes['product-id'] || null
        };
    }
    const set = first(element, 'product-set-products');
    if (set) {
        found.kind = 'set';
        found.setProducts = all(set, 'product-set-product').map(({ attributes }) => attributes['product-id'] as string);
    }
    const bundle = all(first(element, 'bundled-products'), 'bundled-product');
    if (bundle.length > 0) {
        found.bundled = bundle.map((part) => ({
            productId: part.attributes['product-id'] as string,
            quantity: numberOf(part, 'quantity') || 1
        }));
    }
    const options = productOptions(first(element, 'options'), shared);
    if (options.length > 0) {
        found.options = options;
    }
    return found;
}

/** A master names its variants, which may stand before or after it in the file. */
function markVariant({ attributes }: XmlElement): void {
    const id = attributes['product-id'] as string;
    if (read(PRODUCT_TABLE, id)) {
        edit<ProductRecord>(PRODUCT_TABLE, id).kind = 'variant';
    } else {
        put(PRODUCT_TABLE, id, { id, name: id, online: false, kind: 'variant' });
    }
}

function variationAttributes(
    attributes: XmlElement | undefined,
    shared: SharedDefinitions
): VariationAttributeRecord[] {
    return (attributes?.children || []).map((element) => {
        const id = element.attributes['variation-attribute-id'] || element.attributes['attribute-id'] || '';
        const definition = element.name === 'shared-variation-attribute' ? shared.variationAttributes.get(id) : element;
        if (!definition) {
            throw new Error(`The catalog does not define the shared variation attribute ${id}`);
        }
        return {
            id,
            attributeId: definition.attributes['attribute-id'] as string,
            texts: { 'display-name': localizedTexts(definition, 'display-name') },
            values: all(first(definition, 'variation-attribute-values'), 'variation-attribute-value').map((value) => ({
                value: value.attributes.value as string,
                texts: {
                    'display-value': localizedTexts(value, 'display-value'),
                    description: localizedTexts(value, 'description')
                }
            }))
        };
    });
}

function productOptions(options: XmlElement | undefined, shared: SharedDefinitions): OptionRecord[] {
    return (options?.children || []).map((element) => {
        const id = element.attributes['option-id'] as string;
        const definition = element.name === 'shared-option' ? shared.options.get(id) : element;
        if (!definition) {
            throw new Error(`The catalog does not define the shared option ${id}`);
        }
        const values = all(first(definition, 'option-values'), 'option-value');
        const preset = values.find(({ attributes }) => attributes.default === 'true') || values[0];
        return {
            id,
            defaultValue: preset?.attributes['value-id'] || '',
            texts: {
                'display-name': localizedTexts(definition, 'display-name'),
                description: localizedTexts(definition, 'description')
            },
            values: values.map((value) => ({
                id: value.attributes['value-id'] as string,
                texts: { 'display-value': localizedTexts(value, 'display-value') },
                productIdModifier: textOf(value, 'product-id-modifier') || null,
                prices: Object.fromEntries(
                    all(first(value, 'option-value-prices'), 'option-value-price').map((price) => [
                        price.attributes.currency as string,
                        price.text.trim()
                    ])
                )
            }))
        };
    });
}

function imageGroup(element: XmlElement): ImageGroupRecord {
    const variations = all(element, 'variation').map(({ attributes }) => [
        attributes['attribute-id'] as string,
        attributes.value as string
    ]);
    return {
        viewType: element.attributes['view-type'] as string,
        variations: Object.fromEntries(variations) as Record<string, string>,
        images: all(element, 'image').map((image) => ({
            path: image.attributes.path as string,
            alt: localizedTexts(image, 'alt'),
            title: localizedTexts(image, 'title')
        }))
    };
}
