import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import { MediaFile } from '../content/MediaFile';
import { NamedObject } from '../object/NamedObject';
import { isOrderable, recommendations } from './Recommendation';
import type { Recommendation } from './Recommendation';
import { Collection } from '../util/Collection';
import { CATEGORY_TABLE, categoryKey, ROOT_CATEGORY } from './categoryRecord';
import type { CatalogRecord, CategoryRecord } from './categoryRecord';
import { isOnlineNow } from './isOnlineNow';
import { productOf } from './productFactory';
import type { CatalogProduct } from './productFactory';
import { ProductAttributeModel } from './ProductAttributeModel';
import { ASSIGNMENT_TABLE } from './productRecord';
import type { AssignmentRecord } from './productRecord';
import { sortingRuleOf } from './SortingRule';
import type { SortingRule } from './SortingRule';

/** dw.catalog.Catalog */
export class Catalog extends NamedObject<CatalogRecord> {
    protected $typeId(): string {
        return 'Catalog';
    }

    getRoot(): Category {
        return new Category(CATEGORY_TABLE, categoryKey(this.$key, ROOT_CATEGORY));
    }
}

/** dw.catalog.Category */
export class Category extends NamedObject<CategoryRecord> {
    protected $typeId(): string {
        return 'Category';
    }

    protected override $ownerId(): string {
        return this.$record().catalogId;
    }

    getTemplate(): string | null {
        return this.$record().template;
    }

    getImage(): MediaFile | null {
        return this.$file(this.$record().image);
    }

    getThumbnail(): MediaFile | null {
        return this.$file(this.$record().thumbnail);
    }

    private $file(path: string | null): MediaFile | null {
        return path === null ? null : new MediaFile({ ownerId: this.$ownerId(), path });
    }

    isRoot(): boolean {
        return this.getID() === ROOT_CATEGORY;
    }

    isTopLevel(): boolean {
        return this.$record().parentId === ROOT_CATEGORY;
    }

    getOnlineFlag(): boolean {
        return this.$record().isOnline;
    }

    getOnlineFrom(): Date | null {
        return this.$record().onlineFrom;
    }

    getOnlineTo(): Date | null {
        return this.$record().onlineTo;
    }

    isOnline(): boolean {
        const { isOnline, onlineFrom, onlineTo } = this.$record();
        return isOnlineNow(isOnline, onlineFrom, onlineTo);
    }

    getParent(): Category | null {
        const { catalogId, parentId } = this.$record();
        return parentId === null ? null : new Category(CATEGORY_TABLE, categoryKey(catalogId, parentId));
    }

    isDirectSubCategoryOf(parent: Category): boolean {
        return this.getParent()?.$key === parent.$key;
    }

    isSubCategoryOf(ancestor: Category): boolean {
        const parent = this.getParent();
        return parent !== null && (parent.$key === ancestor.$key || parent.isSubCategoryOf(ancestor));
    }

    /** In their positions; those without one come last. Source: Script API, Category.getSubCategories. */
    getSubCategories(): Collection<Category> {
        const { catalogId, id } = this.$record();
        const keys = findKeys<CategoryRecord>(
            CATEGORY_TABLE,
            (one) => one.catalogId === catalogId && one.parentId === id
        );
        const position = (key: string): number => read<CategoryRecord>(CATEGORY_TABLE, key)?.position ?? Infinity;
        return new Collection(keys.sort(byNumber(position)).map((key) => new Category(CATEGORY_TABLE, key)));
    }

    getOnlineSubCategories(): Collection<Category> {
        return new Collection(
            this.getSubCategories()
                .toArray()
                .filter((category) => category.isOnline())
        );
    }

    hasOnlineSubCategories(): boolean {
        return !this.getOnlineSubCategories().isEmpty();
    }

    /** In their order, of a type if one is given; orderable or not. Source: Script API, Category.getRecommendations. */
    getRecommendations(type?: number): Collection<Recommendation> {
        return recommendations(this.$source(), type);
    }

    getOrderableRecommendations(type?: number): Collection<Recommendation> {
        return recommendations(this.$source(), type, isOrderable);
    }

    private $source(): { catalogId: string; sourceId: string; sourceType: 'category' } {
        return { catalogId: this.$record().catalogId, sourceId: this.$record().id, sourceType: 'category' };
    }

    getProducts(): Collection<CatalogProduct> {
        const { catalogId, id } = this.$record();
        const assigned = findKeys<AssignmentRecord>(
            ASSIGNMENT_TABLE,
            (one) => one.catalogId === catalogId && one.categoryId === id
        ).map((key) => read<AssignmentRecord>(ASSIGNMENT_TABLE, key) as AssignmentRecord);
        const sorted = assigned.sort(byNumber((one) => one.position ?? Infinity));
        return new Collection(sorted.map(({ productId }) => productOf(productId)));
    }

    getOnlineProducts(): Collection<CatalogProduct> {
        return new Collection(
            this.getProducts()
                .toArray()
                .filter((product) => product.isOnline())
        );
    }

    hasOnlineProducts(): boolean {
        return !this.getOnlineProducts().isEmpty();
    }

    /** Of the attribute groups of the category and those above it. */
    getProductAttributeModel(): ProductAttributeModel {
        return new ProductAttributeModel(this.$attributeGroups(), null);
    }

    $attributeGroups(): CategoryRecord['attributeGroups'] {
        return [...(this.getParent()?.$attributeGroups() || []), ...this.$record().attributeGroups];
    }

    /** The category's own, or those of the nearest category above that has any. */
    $refinements(): CategoryRecord['refinements'] {
        const own = this.$record().refinements;
        return own.length > 0 ? own : this.getParent()?.$refinements() || [];
    }

    /** Its own, or the one of the nearest category above that has one. */
    getDefaultSortingRule(): SortingRule | null {
        return sortingRuleOf(this.getID()) || this.getParent()?.getDefaultSortingRule() || null;
    }
}

function byNumber<T>(numberOf: (item: T) => number): (a: T, b: T) => number {
    return (a, b) => {
        const [one, two] = [numberOf(a), numberOf(b)];
        return one === two ? 0 : one - two;
    };
}

scriptClass('dw.catalog.Catalog', Catalog);
scriptClass('dw.catalog.Category', Category);
