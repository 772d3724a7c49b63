import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList, Iterator } from '../util/Collection';
import { NoPhraseSuggestions } from '../suggest/NoPhraseSuggestions';
import { SearchStatus } from '../system/SearchStatus';
import { pageUrl } from '../web/addresses';
import type { PlatformURL } from '../web/URL';
import { CatalogMgr } from './CatalogMgr';
import type { Category } from './Category';
import { ROOT_CATEGORY } from './categoryRecord';
import { findProducts } from './findProducts';
import { isPromoted } from './isPromoted';
import type { FoundProduct } from './findProducts';
import { Product } from './Product';
import { categoryPath } from './categoryPath';
import { ProductSearchHit } from './ProductSearchHit';
import { ProductSearchRefinements } from './ProductSearchRefinements';
import { SearchModel } from './SearchModel';
import { sortFound } from './sortFound';
import { sortingRules } from './SortingRule';
import type { SortingOption, SortingRule } from './SortingRule';

const MAXIMUM_PRODUCT_IDS = 30;

/** dw.catalog.ProductSearchModel */
export class ProductSearchModel extends SearchModel {
    private $categoryId: string | null = null;
    private $recursive = false;
    private $productIds: string[] = [];
    private $promotionIds: string[] = [];
    private $promotionProductType: string | null = null;
    private $priceMin: number | null = null;
    private $priceMax: number | null = null;
    private $orderableOnly = false;
    private $refinementCategory: Category | null = null;
    private $sortingRule: SortingRule | null = null;
    private $sortingOption: SortingOption | null = null;
    private $effectiveRule: SortingRule | null = null;
    private $found: FoundProduct[] = [];

    /** A category as `cgid`. */
    static urlForCategory(action: string, categoryId: string): PlatformURL {
        return pageUrl(null, action, ['cgid', categoryId]);
    }

    static urlForProduct(action: string, categoryId: string, productId: string): PlatformURL {
        return pageUrl(null, action, ['cgid', categoryId, 'pid', productId]);
    }

    static urlForRefine(action: string, attributeId: string, value: string): PlatformURL {
        return pageUrl(null, action, ['prefn1', attributeId, 'prefv1', value]);
    }

    getCategoryID(): string | null {
        return this.$categoryId;
    }

    setCategoryID(id: string): void {
        this.$categoryId = id;
    }

    getCategory(): Category | null {
        const category = this.$categoryId ? CatalogMgr.getCategory(this.$categoryId) : null;
        return category?.isOnline() ? category : null;
    }

    isRecursiveCategorySearch(): boolean {
        return this.$recursive;
    }

    setRecursiveCategorySearch(recursive: boolean): void {
        this.$recursive = recursive;
    }

    getProductIDs(): ArrayList<string> {
        return new ArrayList(this.$productIds);
    }

    setProductIDs(ids: Iterable<string>): void {
        const given = [...ids];
        if (given.length > MAXIMUM_PRODUCT_IDS) {
            throw platformException(
                'IllegalArgumentException',
                `A search names at most ${MAXIMUM_PRODUCT_IDS} products`
            );
        }
        this.$productIds = given;
    }

    getProductID(): string | null {
        return this.$productIds[0] || null;
    }

    setProductID(id: string): void {
        this.$productIds = [id];
    }

    getPromotionID(): string | null {
        return this.$promotionIds[0] || null;
    }

    setPromotionID(id: string): void {
        this.$promotionIds = [id];
    }

    getPromotionIDs(): ArrayList<string> {
        return new ArrayList(this.$promotionIds);
    }

    getPromotionProductType(): string | null {
        return this.$promotionProductType;
    }

    /** Counts with promotions only. Source: Script API, setPromotionProductType. */
    setPromotionProductType(type: string | null): void {
        this.$promotionProductType = type;
    }

    setPromotionIDs(ids: ArrayList<string> | null): void {
        this.$promotionIds = ids ? ids.toArray() : [];
    }

    isRefinedByPromotion(id?: string): boolean {
        return id === undefined ? this.$promotionIds.length > 0 : this.$promotionIds.includes(id);
    }

    getPriceMin(): number | null {
        return this.$priceMin;
    }

    setPriceMin(price: number): void {
        this.$priceMin = price;
    }

    getPriceMax(): number | null {
        return this.$priceMax;
    }

    setPriceMax(price: number): void {
        this.$priceMax = price;
    }

    isRefinedByPrice(): boolean {
        return this.$priceMin !== null || this.$priceMax !== null;
    }

    isRefinedByPriceRange(min: number | null, max: number | null): boolean {
        return this.isRefinedByPrice() && this.$priceMin === min && this.$priceMax === max;
    }

    getOrderableProductsOnly(): boolean {
        return this.$orderableOnly;
    }

    setOrderableProductsOnly(only: boolean): void {
        this.$orderableOnly = only;
    }

    setSortingRule(rule: SortingRule | null): void {
        this.$sortingRule = rule;
    }

    getSortingRule(): SortingRule | null {
        return this.$sortingRule;
    }

    /** A rule that is set goes before it. */
    setSortingOption(option: SortingOption | null): void {
        this.$sortingOption = option;
    }

    /** The rule that is set, or the option's, or the category's; null before a search. */
    getEffectiveSortingRule(): SortingRule | null {
        return this.$effectiveRule;
    }

    urlSortingRule(action: string, rule: SortingRule): PlatformURL {
        return this.$urlWith(action, { srule: rule.getID() });
    }

    urlSortingOption(action: string, option: SortingOption): PlatformURL {
        return this.$urlWith(action, { sopt: option.getID() });
    }

    private $ruleInForce(): SortingRule | null {
        const explicit = this.$sortingRule || this.$sortingOption?.getSortingRule();
        // Most sites of tests have no rules, and to find the category takes long.
        return explicit || (sortingRules().length > 0 && this.getRefinementCategory()?.getDefaultSortingRule()) || null;
    }

    isPersonalizedSort(): boolean {
        return false;
    }

    isVisualSearch(): boolean {
        return false;
    }

    isCategorySearch(): boolean {
        return this.$categoryId !== null && !this.$phrase;
    }

    isRefinedByCategory(): boolean {
        return this.$categoryId !== null;
    }

    isRefinedCategorySearch(): boolean {
        return this.isCategorySearch() && this.isRefinedSearch();
    }

    override isRefinedSearch(): boolean {
        return this.isRefinedByAttribute() || this.isRefinedByPrice() || this.isRefinedByPromotion();
    }

    isEmptyQuery(): boolean {
        const named = [this.$phrase, this.$categoryId, this.getProductID()];
        return named.every((condition) => !condition) && !this.isRefinedSearch();
    }

    search(): SearchStatus {
        if (this.isEmptyQuery()) {
            this.$found = [];
            return new SearchStatus(SearchStatus.EMPTY_QUERY, 'The query is empty');
        }
        this.$found = findProducts({
            phrase: this.$phrase,
            categoryId: this.$categoryId,
            isRecursive: this.$recursive,
            productIds: this.$productIds,
            priceMin: this.$priceMin,
            priceMax: this.$priceMax,
            refined: this.$refined,
            orderableOnly: this.$orderableOnly
        }).filter(({ representedIds: ids }) => isPromoted(ids, this.$promotionIds, this.$promotionProductType));
        this.$effectiveRule = this.$ruleInForce();
        this.$found = this.$effectiveRule ? sortFound(this.$found, this.$effectiveRule) : this.$found;
        return new SearchStatus(SearchStatus.SUCCESSFUL, 'Successful');
    }

    getCount(): number {
        return this.$found.length;
    }

    getProductSearchHits(): Iterator<ProductSearchHit> {
        return new Iterator<ProductSearchHit>(this.$found.map((found) => new ProductSearchHit(found)));
    }

    getProductSearchHit(product: Product): ProductSearchHit | null {
        const id = product.getID();
        const found = this.$found.find(
            ({ productId, representedIds }) => productId === id || representedIds.includes(id)
        );
        return found ? new ProductSearchHit(found) : null;
    }

    getProducts(): Iterator<Product> {
        return new Iterator<Product>(this.$found.map(({ productId }) => new Product(productId)));
    }

    /** The root unless all products are below one that is deeper. */
    getDeepestCommonCategory(): Category | null {
        const root = CatalogMgr.getCategory(ROOT_CATEGORY);
        const paths = this.$found.map(({ productId }) => categoryPath(new Product(productId)));
        const [first = []] = paths;
        const common = first.filter((category, depth) => paths.every((path) => path[depth]?.$key === category.$key));
        return common.at(-1) || root;
    }

    getRefinementCategory(): Category | null {
        return this.$refinementCategory || this.getCategory() || this.getDeepestCommonCategory();
    }

    setRefinementCategory(category: Category): void {
        this.$refinementCategory = category;
    }

    getRefinements(): ProductSearchRefinements {
        return new ProductSearchRefinements(this.getRefinementCategory(), this.$found);
    }

    /** The rules that make them are kept and not applied. */
    getPageMetaTags(): unknown[] {
        return [];
    }

    /** Deprecated: the best of the suggestions. Dictionaries are not modelled: there is none. */
    getSuggestedSearchPhrase(): null {
        return null;
    }

    getSearchPhraseSuggestions(): NoPhraseSuggestions {
        return new NoPhraseSuggestions();
    }

    protected $conditions(): Array<[string, string]> {
        const given: Array<[string, unknown]> = [
            ['q', this.$phrase],
            ['cgid', this.$categoryId],
            ['pid', this.getProductID()],
            ['pmid', this.getPromotionID()],
            ['pmin', this.$priceMin],
            ['pmax', this.$priceMax]
        ];
        return given.filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]);
    }

    private $urlWith(action: string, changes: Record<string, unknown>): PlatformURL {
        const kept = this.$conditions().filter(([name]) => !(name in changes));
        const changed = Object.entries(changes).filter(([, value]) => value !== null);
        return this.$url(action, this.$refined, [
            ...kept,
            ...changed.map(([name, value]): [string, string] => [name, String(value)])
        ]);
    }

    urlRefineCategory(action: string, categoryId: string): PlatformURL {
        return this.$urlWith(action, { cgid: categoryId });
    }

    urlRelaxCategory(action: string): PlatformURL {
        return this.$urlWith(action, { cgid: null });
    }

    urlRefinePrice(action: string, min: number | null, max: number | null): PlatformURL {
        return this.$urlWith(action, { pmin: min, pmax: max });
    }

    urlRelaxPrice(action: string): PlatformURL {
        return this.$urlWith(action, { pmin: null, pmax: null });
    }

    urlRefinePromotion(action: string, promotionId: string): PlatformURL {
        return this.$urlWith(action, { pmid: promotionId });
    }

    urlRelaxPromotion(action: string): PlatformURL {
        return this.$urlWith(action, { pmid: null });
    }
}

scriptClass('dw.catalog.ProductSearchModel', ProductSearchModel);
