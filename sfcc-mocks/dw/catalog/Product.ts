import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import { siteCatalogId } from '../../store/standardPreferences';
import { Collection } from '../util/Collection';
import { Quantity } from '../value/Quantity';
import { ProductAvailabilityModel } from './Availability';
import type { ProductInventoryList } from './Availability';
import { Category } from './Category';
import { CategoryAssignment } from './CategoryAssignment';
import { CATEGORY_TABLE, categoryKey } from './categoryRecord';
import { ProductPriceModel } from './PriceModel';
import { ProductAttributeModel } from './ProductAttributeModel';
import { ProductOptionModel } from './ProductOptionModel';
import {
    assignmentKeys,
    assignmentsOf,
    isInSiteCatalog,
    masterIdOf,
    PRODUCT_TABLE,
    productRecord
} from './productRecord';
import type { ProductRecord } from './productRecord';
import { makeProductsBy } from './productFactory';
import { ProductActiveData } from './ProductActiveData';
import { isOrderable, recommendations } from './Recommendation';
import type { Recommendation } from './Recommendation';
import { ProductFacts } from './ProductFacts';
import { ProductVariationModel } from './VariationModel';

/** dw.catalog.Product. A variant has what it lacks from its master. Source: Script API, dw.catalog.Variant. */
export class Product extends ProductFacts {
    constructor(id: string) {
        super(PRODUCT_TABLE, id);
    }

    protected override $master(): Product | null {
        const masterId = masterIdOf(this.$record());
        return masterId === null ? null : new Product(masterId);
    }

    /** Of the site's list, or of another, which must not be null. */
    getAvailabilityModel(...lists: Array<ProductInventoryList | null>): ProductAvailabilityModel {
        const [list] = lists;
        if (lists.length > 0 && !list) {
            throw platformException('NullArgumentException', 'The inventory list must not be null');
        }
        return new ProductAvailabilityModel(this.$key, list ? list.getID() : current().site.inventoryListId);
    }

    /** Deprecated: whether it is in stock. Source: Script API, Product.isAvailable. */
    isAvailable(): boolean {
        return this.getAvailabilityModel().isInStock();
    }

    getPriceModel(options?: ProductOptionModel | null): ProductPriceModel {
        return new ProductPriceModel(this.$key, options || null);
    }

    getOptionModel(): ProductOptionModel {
        return new ProductOptionModel(this.$record().options || [], this.$key);
    }

    getVariationModel(): ProductVariationModel {
        const record = this.$record();
        const masterId = masterIdOf(record);
        if (masterId !== null) {
            return new ProductVariationModel(productRecord(masterId) || null, record.id);
        }
        return new ProductVariationModel(record.kind === 'master' ? record : null, null);
    }

    getAttributeModel(): ProductAttributeModel {
        const category = this.getClassificationCategory() || this.getPrimaryCategory();
        return new ProductAttributeModel(category ? category.$attributeGroups() : [], this);
    }

    /** Of the site's catalog, in their order, of a type if one is given; orderable or not. */
    getRecommendations(type?: number): Collection<Recommendation> {
        return recommendations(this.$source(), type);
    }

    getOrderableRecommendations(type?: number): Collection<Recommendation> {
        return recommendations(this.$source(), type, isOrderable);
    }

    private $source(): { catalogId: string; sourceId: string; sourceType: 'product' } {
        return { catalogId: siteCatalogId(current().site.id) || '', sourceId: this.$key, sourceType: 'product' };
    }

    /** Visitor figures; there are none here. */
    getActiveData(): ProductActiveData {
        return new ProductActiveData();
    }

    isAssignedToSiteCatalog(): boolean {
        return isInSiteCatalog(this.$record());
    }

    isSiteProduct(): boolean {
        return isInSiteCatalog(this.$record());
    }

    /** Of the site's catalog; the assignments of a variant are its own. */
    getCategories(): Collection<Category> {
        const catalogId = siteCatalogId(current().site.id);
        const found = assignmentsOf(this.$key, catalogId).filter(({ categoryId }) =>
            read(CATEGORY_TABLE, categoryKey(catalogId as string, categoryId))
        );
        return new Collection(
            found.map(({ categoryId }) => new Category(CATEGORY_TABLE, categoryKey(catalogId as string, categoryId)))
        );
    }

    /** Of each catalog. */
    getAllCategories(): Collection<Category> {
        const categories = assignmentKeys(this.$key).map((key) => new CategoryAssignment(key).getCategory());
        return new Collection(categories.filter((category) => read(CATEGORY_TABLE, category.$key)));
    }

    getOnlineCategories(): Collection<Category> {
        return new Collection(
            this.getCategories()
                .toArray()
                .filter((category) => category.isOnline())
        );
    }

    /** To categories of the site's catalog that are online. Source: Script API, Product.getCategoryAssignments. */
    getCategoryAssignments(): Collection<CategoryAssignment> {
        const found = this.getAllCategoryAssignments().toArray();
        return new Collection(found.filter((assignment) => assignment.getCategory().isOnline()));
    }

    /** The same, online or not. */
    getAllCategoryAssignments(): Collection<CategoryAssignment> {
        const found = assignmentKeys(this.$key, siteCatalogId(current().site.id)).map(
            (key) => new CategoryAssignment(key)
        );
        return new Collection(found.filter((assignment) => read(CATEGORY_TABLE, assignment.getCategory().$key)));
    }

    isCategorized(): boolean {
        return !this.getCategories().isEmpty();
    }

    isAssignedToCategory(category: Category): boolean {
        return this.getCategories()
            .toArray()
            .some((one) => one.$key === category.$key);
    }

    /** The one that is marked, else the only one. */
    getPrimaryCategory(): Category | null {
        const catalogId = siteCatalogId(current().site.id);
        const assigned = assignmentsOf(this.$key, catalogId);
        const primary =
            assigned.find(({ isPrimary }) => isPrimary) || (assigned.length === 1 ? assigned[0] : undefined);
        const key = primary && categoryKey(catalogId as string, primary.categoryId);
        return key && read(CATEGORY_TABLE, key) ? new Category(CATEGORY_TABLE, key) : null;
    }

    getClassificationCategory(): Category | null {
        const { classificationCategoryId, catalogId } = this.$record();
        if (!classificationCategoryId) {
            return this.$master()?.getClassificationCategory() || null;
        }
        const [categoryId, owner] = classificationCategoryId.split('@');
        const key = categoryKey(owner || (catalogId as string), categoryId as string);
        return read(CATEGORY_TABLE, key) ? new Category(CATEGORY_TABLE, key) : null;
    }

    getBundledProducts(): Collection<Product> {
        return new Collection((this.$record().bundled || []).map(({ productId }) => new Product(productId)));
    }

    /** 0 for what is no part of the bundle. */
    getBundledProductQuantity(part: Product): Quantity {
        const found = (this.$record().bundled || []).find(({ productId }) => productId === part.getID());
        return new Quantity(found ? found.quantity : 0, '');
    }

    getProductSetProducts(): Collection<Product> {
        return new Collection((this.$record().setProducts || []).map((id) => new Product(id)));
    }

    /** Of a master all, online or not. */
    getVariants(): Collection<Product> {
        return new Collection((this.$record().variation?.variants || []).map((id) => new Product(id)));
    }

    getVariationGroups(): Collection<Product> {
        return new Collection();
    }

    /** Of a variant. */
    getMasterProduct(): Product | null {
        return this.$master();
    }

    isProduct(): boolean {
        return this.$record().kind === undefined;
    }

    isMaster(): boolean {
        return this.$record().kind === 'master';
    }

    isVariant(): boolean {
        return this.$record().kind === 'variant';
    }

    isVariationGroup(): boolean {
        return this.$record().kind === 'variationGroup';
    }

    isProductSet(): boolean {
        return this.$record().kind === 'set';
    }

    /** Whether a bundle contains it. */
    isBundled(): boolean {
        const contains = ({ bundled = [] }: ProductRecord): boolean =>
            bundled.some(({ productId }) => productId === this.$key);
        return findKeys<ProductRecord>(PRODUCT_TABLE, contains).length > 0;
    }

    isBundle(): boolean {
        return this.$record().bundled !== undefined;
    }

    isOptionProduct(): boolean {
        return this.$record().options !== undefined;
    }
}

makeProductsBy((id) => new Product(id));
scriptClass('dw.catalog.Product', Product);
