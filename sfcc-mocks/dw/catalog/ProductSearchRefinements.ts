import { inLocale } from '../../metadata/localized';
import { current, instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from '../util/Collection';
import { CatalogMgr } from './CatalogMgr';
import type { Category } from './Category';
import { ROOT_CATEGORY } from './categoryRecord';
import type { BucketRecord, RefinementRecord } from './categoryRecord';
import { attributeValues } from './findProducts';
import type { FoundProduct } from './findProducts';
import { ProductPriceModel } from './PriceModel';
import { Product } from './Product';

/** dw.catalog.ProductSearchRefinementDefinition */
export class ProductSearchRefinementDefinition {
    constructor(readonly $record: RefinementRecord) {}

    getAttributeID(): string | null {
        return this.$record.attributeId;
    }

    getDisplayName(): string | null {
        return inLocale(this.$record.texts['display-name'], current().locale);
    }

    getCutoffThreshold(): number | null {
        return this.$record.cutoffThreshold;
    }

    isAttributeRefinement(): boolean {
        return this.$record.type === 'attribute';
    }

    isCategoryRefinement(): boolean {
        return this.$record.type === 'category';
    }

    isPriceRefinement(): boolean {
        return this.$record.type === 'price';
    }

    isPromotionRefinement(): boolean {
        return this.$record.type === 'promotion';
    }
}

/** What a value of a refinement is. */
interface ValueFacts {
    id: string;
    value: string;
    displayValue: string | null;
    presentationId: string | null;
    hitCount: number;
    from?: number | null;
    to?: number | null;
}

/** dw.catalog.ProductSearchRefinementValue */
export class ProductSearchRefinementValue {
    constructor(private readonly $facts: ValueFacts) {}

    getID(): string {
        return this.$facts.id;
    }

    getValue(): string {
        return this.$facts.value;
    }

    getDisplayValue(): string | null {
        return this.$facts.displayValue;
    }

    getDescription(): null {
        return null;
    }

    getPresentationID(): string | null {
        return this.$facts.presentationId;
    }

    getHitCount(): number {
        return this.$facts.hitCount;
    }

    getValueFrom(): number | null {
        return this.$facts.from ?? null;
    }

    getValueTo(): number | null {
        return this.$facts.to ?? null;
    }
}

/** dw.catalog.ProductSearchRefinements: what the category of a search offers to refine it by. */
export class ProductSearchRefinements {
    constructor(
        private readonly $category: Category | null,
        private readonly $found: FoundProduct[]
    ) {}

    private $definitions(): ProductSearchRefinementDefinition[] {
        return (this.$category?.$refinements() || []).map((record) => new ProductSearchRefinementDefinition(record));
    }

    getAllRefinementDefinitions(): Collection<ProductSearchRefinementDefinition> {
        return new Collection(this.$definitions());
    }

    /** Those that have a value here. */
    getRefinementDefinitions(): Collection<ProductSearchRefinementDefinition> {
        return new Collection(
            this.$definitions().filter((definition) => !this.getRefinementValues(definition).isEmpty())
        );
    }

    getCategoryRefinementDefinition(): ProductSearchRefinementDefinition | null {
        return this.$definitions().find((definition) => definition.isCategoryRefinement()) || null;
    }

    getPriceRefinementDefinition(): ProductSearchRefinementDefinition | null {
        return this.$definitions().find((definition) => definition.isPriceRefinement()) || null;
    }

    getPromotionRefinementDefinition(): ProductSearchRefinementDefinition | null {
        return this.$definitions().find((definition) => definition.isPromotionRefinement()) || null;
    }

    getAllRefinementValues(definition: ProductSearchRefinementDefinition): Collection<ProductSearchRefinementValue> {
        return new Collection(this.$values(definition).map((facts) => new ProductSearchRefinementValue(facts)));
    }

    getRefinementValues(definition: ProductSearchRefinementDefinition): Collection<ProductSearchRefinementValue> {
        const values = this.$values(definition).filter(({ hitCount }) => hitCount > 0);
        return new Collection(values.map((facts) => new ProductSearchRefinementValue(facts)));
    }

    /**
     * A value of a definition, or of an attribute by its name; null if there is none.
     * Source: Script API, ProductSearchRefinements.getRefinementValue.
     */
    getRefinementValue(
        of: ProductSearchRefinementDefinition | string,
        value: string
    ): ProductSearchRefinementValue | null {
        const definition = typeof of === 'string' ? this.$definitions().find((one) => one.getAttributeID() === of) : of;
        const values = definition ? this.getAllRefinementValues(definition).toArray() : [];
        return values.find((one) => one.getValue() === value) || null;
    }

    /** Values of the categories right below one; below the root if none is given. Source: Script API, getNextLevelCategoryRefinementValues. */
    getNextLevelCategoryRefinementValues(category: Category | null): Collection<ProductSearchRefinementValue> {
        const above = category || CatalogMgr.getCategory(ROOT_CATEGORY);
        const values = this.$categories(above).filter(({ hitCount }) => hitCount > 0);
        return new Collection(values.map((facts) => new ProductSearchRefinementValue(facts)));
    }

    private $values(definition: ProductSearchRefinementDefinition): ValueFacts[] {
        switch (definition.$record.type) {
            case 'price':
                return definition.$record.buckets.map((bucket) => this.$priceRange(bucket));
            case 'category':
                return this.$categories(this.$category);
            case 'attribute':
                return definition.$record.buckets.length > 0
                    ? definition.$record.buckets.map((bucket) => this.$bucket(definition.$record, bucket))
                    : this.$attributeValues(definition.$record);
            default:
                // No promotion applies here.
                return [];
        }
    }

    private $priceRange(bucket: BucketRecord): ValueFacts {
        const isIn = (id: string): boolean => {
            const price = new ProductPriceModel(id, null).getPrice();
            return (
                price.isAvailable() &&
                price.getValue() >= (bucket.from ?? 0) &&
                price.getValue() <= (bucket.to ?? Infinity)
            );
        };
        const displayValue = inLocale(bucket.texts['display-name'], current().locale);
        const id = displayValue || String(bucket.from);
        const hitCount = this.$count(isIn);
        return { id, value: id, displayValue, presentationId: null, hitCount, from: bucket.from, to: bucket.to };
    }

    private $bucket({ attributeId }: RefinementRecord, bucket: BucketRecord): ValueFacts {
        const displayValue = inLocale(bucket.texts['display-name'], current().locale);
        const isIn = (id: string): boolean =>
            attributeValues(id, attributeId as string).some((value) => bucket.values.includes(value));
        return {
            id: attributeId as string,
            value: displayValue || bucket.values.join('|'),
            displayValue,
            presentationId: bucket.presentationId,
            hitCount: this.$count(isIn)
        };
    }

    private $attributeValues({ attributeId }: RefinementRecord): ValueFacts[] {
        const counts = new Map<string, Set<string>>();
        for (const { productId, representedIds } of this.$found) {
            for (const value of representedIds.flatMap((id) => attributeValues(id, attributeId as string))) {
                counts.set(value, (counts.get(value) || new Set()).add(productId));
            }
        }
        const known =
            instance()
                .objectTypes.attributesOf('Product')
                .get(attributeId as string)?.values || [];
        return [...counts].sort().map(([value, products]) => ({
            id: attributeId as string,
            value,
            displayValue: known.find((one) => String(one.value) === value)?.display || value,
            presentationId: null,
            hitCount: products.size
        }));
    }

    /** Categories below one, each with what is found there. */
    private $categories(above: Category | null): ValueFacts[] {
        const below = above ? above.getOnlineSubCategories().toArray() : [];
        return below.map((category) => {
            const isBelow = (id: string): boolean =>
                new Product(id)
                    .getCategories()
                    .toArray()
                    .some((one) => one.$key === category.$key || one.isSubCategoryOf(category));
            const hitCount = this.$found.filter(({ productId }) => isBelow(productId)).length;
            const id = category.getID();
            return { id, value: id, displayValue: category.getDisplayName(), presentationId: null, hitCount };
        });
    }

    private $count(isMeant: (id: string) => boolean): number {
        return this.$found.filter(({ representedIds }) => representedIds.some(isMeant)).length;
    }
}

scriptClass('dw.catalog.ProductSearchRefinementDefinition', ProductSearchRefinementDefinition);
scriptClass('dw.catalog.ProductSearchRefinementValue', ProductSearchRefinementValue);
scriptClass('dw.catalog.ProductSearchRefinements', ProductSearchRefinements);
