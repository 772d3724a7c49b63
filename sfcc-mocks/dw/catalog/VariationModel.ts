import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { MediaFile } from '../content/MediaFile';
import { ArrayList, Collection } from '../util/Collection';
import type { PlatformMap } from '../util/Map';
import { pageUrl } from '../web/addresses';
import type { PlatformURL } from '../web/URL';
import { ProductAvailabilityModel } from './Availability';
import { imagesFor } from './images';
import { productOf } from './productFactory';
import type { CatalogProduct } from './productFactory';
import { productRecord } from './productRecord';
import type { ProductRecord, VariationAttributeRecord } from './productRecord';
import { variationValues } from './variationValues';

/** dw.catalog.ProductVariationAttribute */
export class ProductVariationAttribute {
    constructor(readonly $attribute: VariationAttributeRecord) {}

    getID(): string {
        return this.$attribute.id;
    }

    getAttributeID(): string {
        return this.$attribute.attributeId;
    }

    getDisplayName(): string | null {
        return inLocale(this.$attribute.texts['display-name'], current().locale);
    }
}

/** dw.catalog.ProductVariationAttributeValue */
export class ProductVariationAttributeValue {
    constructor(
        private readonly $master: ProductRecord,
        private readonly $attributeId: string,
        private readonly $value: VariationAttributeRecord['values'][number]
    ) {}

    getID(): string {
        return this.$value.value;
    }

    getValue(): string {
        return this.$value.value;
    }

    getDisplayValue(): string | null {
        return inLocale(this.$value.texts['display-value'], current().locale);
    }

    getDescription(): string | null {
        return inLocale(this.$value.texts.description, current().locale);
    }

    getImages(viewType: string): ArrayList<MediaFile> {
        return new ArrayList(imagesFor(this.$master, viewType, { [this.$attributeId]: this.$value.value }));
    }

    getImage(viewType: string, index = 0): MediaFile | null {
        return this.getImages(viewType).toArray()[index] || null;
    }

    equals(other: unknown): boolean {
        return (
            other instanceof ProductVariationAttributeValue &&
            other.$attributeId === this.$attributeId &&
            other.getID() === this.getID()
        );
    }
}

type Attribute = ProductVariationAttribute | null;

/** dw.catalog.ProductVariationModel: variants that are online and have a value of each attribute. */
export class ProductVariationModel {
    private readonly $master: ProductRecord | null;
    private readonly $selected: Record<string, string>;
    /** Whether it belongs to a variant, whose values cannot change. */
    private readonly $isBound: boolean;

    constructor(master: ProductRecord | null, variantId: string | null) {
        this.$master = master;
        this.$selected = master && variantId ? variationValues(master, variantId) : {};
        this.$isBound = variantId !== null;
    }

    private $attributes(): VariationAttributeRecord[] {
        return this.$master?.variation?.attributes || [];
    }

    /** Ids of the complete online variants that have some values. */
    private $matching(values: Record<string, string>): string[] {
        const master = this.$master;
        return (master?.variation?.variants || []).filter((id) => {
            const own = variationValues(master as ProductRecord, id);
            const isComplete = this.$attributes().every((attribute) => own[attribute.id] !== undefined);
            const isOnline = productRecord(id) !== undefined && productOf(id).isOnline();
            return isComplete && isOnline && Object.entries(values).every(([name, value]) => own[name] === value);
        });
    }

    getMaster(): CatalogProduct | null {
        return this.$master ? productOf(this.$master.id) : null;
    }

    getProductVariationAttributes(): Collection<ProductVariationAttribute> {
        return new Collection(this.$attributes().map((attribute) => new ProductVariationAttribute(attribute)));
    }

    getProductVariationAttribute(id: string): ProductVariationAttribute | null {
        const found = this.$attributes().find((attribute) => attribute.id === id);
        return found ? new ProductVariationAttribute(found) : null;
    }

    getVariants(filter?: PlatformMap): Collection<CatalogProduct> {
        const values: Record<string, string> = {};
        filter
            ?.keySet()
            .toArray()
            .forEach((name) => {
                values[String(name)] = String(filter.get(name));
            });
        return new Collection(this.$matching(values).map((id) => productOf(id)));
    }

    /** None here. */
    getVariationGroups(): Collection<CatalogProduct> {
        return new Collection();
    }

    getDefaultVariant(): CatalogProduct | null {
        const ids = this.$matching({});
        const id = this.$master?.variation?.defaultVariant;
        return id && ids.includes(id) ? productOf(id) : ids[0] ? productOf(ids[0]) : null;
    }

    getAllValues(attribute: Attribute): Collection<ProductVariationAttributeValue> {
        return this.$values(attribute, {});
    }

    /** Those that go with what is selected of the attributes before. */
    getFilteredValues(attribute: Attribute): Collection<ProductVariationAttributeValue> {
        const ids = this.$attributes().map(({ id }) => id);
        const before = ids.slice(0, attribute ? ids.indexOf(attribute.getID()) : 0);
        if (before.some((id) => this.$selected[id] === undefined)) {
            return new Collection();
        }
        return this.$values(attribute, Object.fromEntries(before.map((id) => [id, this.$selected[id] as string])));
    }

    private $values(attribute: Attribute, given: Record<string, string>): Collection<ProductVariationAttributeValue> {
        const record = this.$attributes().find(({ id }) => id === attribute?.getID());
        const master = this.$master;
        if (!record || !master) {
            return new Collection();
        }
        const used = new Set(this.$matching(given).map((id) => variationValues(master, id)[record.id]));
        const values = record.values.filter(({ value }) => used.has(value));
        return new Collection(values.map((value) => new ProductVariationAttributeValue(master, record.id, value)));
    }

    /** The value that a variant has. */
    getVariationValue(
        product: CatalogProduct,
        attribute: ProductVariationAttribute
    ): ProductVariationAttributeValue | null {
        const values = this.$master ? variationValues(this.$master, product.getID()) : {};
        return this.$value(attribute, values[attribute.getID()]);
    }

    private $value(
        attribute: ProductVariationAttribute,
        value: string | undefined
    ): ProductVariationAttributeValue | null {
        const found = attribute.$attribute.values.find((candidate) => candidate.value === value);
        return found && this.$master
            ? new ProductVariationAttributeValue(this.$master, attribute.getID(), found)
            : null;
    }

    getSelectedValue(attribute: ProductVariationAttribute): ProductVariationAttributeValue | null {
        return attribute ? this.$value(attribute, this.$selected[attribute.getID()]) : null;
    }

    isSelectedAttributeValue(attribute: ProductVariationAttribute, value: ProductVariationAttributeValue): boolean {
        return this.$selected[attribute.getID()] === value.getID();
    }

    setSelectedAttributeValue(attributeId: string, valueId: string): void {
        if (!attributeId || valueId === null || valueId === undefined) {
            throw platformException('NullArgumentException', 'Attribute and value must not be null');
        }
        if (this.$isBound) {
            throw platformException('IllegalArgumentException', 'The values of a variant cannot be changed');
        }
        if (this.$attributes().some(({ id }) => id === attributeId)) {
            this.$selected[attributeId] = valueId;
        }
    }

    /** The variant that has all selected values, once each attribute has one. */
    getSelectedVariant(): CatalogProduct | null {
        const isComplete = this.$attributes().length > 0 && this.$attributes().every(({ id }) => this.$selected[id]);
        const [id] = isComplete ? this.$matching(this.$selected) : [];
        return id ? productOf(id) : null;
    }

    getSelectedVariants(): Collection<CatalogProduct> {
        const ids = Object.keys(this.$selected).length > 0 ? this.$matching(this.$selected) : [];
        return new Collection(ids.map((id) => productOf(id)));
    }

    /** Together with what is selected of the other attributes. Source: Script API, hasOrderableVariants. */
    hasOrderableVariants(attribute: ProductVariationAttribute, value: ProductVariationAttributeValue): boolean {
        const given = { ...this.$selected, [attribute.getID()]: value.getID() };
        return this.$matching(given).some((id) => new ProductAvailabilityModel(id, siteListId()).isOrderable());
    }

    getImages(viewType: string): ArrayList<MediaFile> {
        return new ArrayList(this.$master ? imagesFor(this.$master, viewType, this.$selected) : []);
    }

    getImage(viewType: string, index: unknown = 0): MediaFile | null {
        if (typeof index !== 'number') {
            throw notImplemented('dw.catalog.ProductVariationModel.getImage of an attribute value');
        }
        return this.getImages(viewType).toArray()[index] || null;
    }

    /** `getHtmlName(attribute)` or `getHtmlName(prefix, attribute)`. */
    getHtmlName(...given: Array<string | ProductVariationAttribute>): string {
        const attribute = given[given.length - 1] as ProductVariationAttribute;
        return this.$parameter(given.length > 1 ? (given[0] as string) : '', attribute.getID());
    }

    private $parameter(prefix: string, attributeId: string): string {
        return `${prefix}dwvar_${(this.$master?.id || '').replace(/_/g, '__')}_${attributeId}`;
    }

    url(action: string, ...pairs: unknown[]): PlatformURL {
        const values = { ...this.$selected };
        for (let i = 0; i + 1 < pairs.length; i += 2) {
            values[idOf(pairs[i])] = idOf(pairs[i + 1]);
        }
        return this.$url(action, values);
    }

    urlSelectVariationValue(
        action: string,
        attribute: ProductVariationAttribute,
        value: ProductVariationAttributeValue
    ): string {
        return this.$url(action, { ...this.$selected, [attribute.getID()]: value.getID() }).toString();
    }

    urlUnselectVariationValue(action: string, attribute: ProductVariationAttribute): string {
        return this.$url(action, { ...this.$selected, [attribute.getID()]: '' }).toString();
    }

    private $url(action: string, values: Record<string, string>): PlatformURL {
        const url = pageUrl(null, action, ['pid', this.$master?.id]);
        for (const { id } of this.$attributes()) {
            if (values[id] !== undefined) {
                url.append(this.$parameter('', id), values[id]);
            }
        }
        return url;
    }
}

function idOf(given: unknown): string {
    return typeof given === 'object' && given !== null ? (given as { getID(): string }).getID() : String(given);
}

function siteListId(): string {
    return current().site.inventoryListId;
}

scriptClass('dw.catalog.ProductVariationAttribute', ProductVariationAttribute);
scriptClass('dw.catalog.ProductVariationAttributeValue', ProductVariationAttributeValue);
scriptClass('dw.catalog.ProductVariationModel', ProductVariationModel);
