import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { siteCatalogId } from '../../store/standardPreferences';
import { Category } from '../catalog/Category';
import { CATEGORY_TABLE } from '../catalog/categoryRecord';
import type { CategoryRecord } from '../catalog/categoryRecord';
import { ProductSearchModel } from '../catalog/ProductSearchModel';
import type { ProductSearchHit } from '../catalog/ProductSearchHit';
import type { Content } from '../content/Content';
import { ContentSearchModel } from '../content/ContentSearchModel';
import { Iterator } from '../util/Collection';
import { NoPhraseSuggestions } from './NoPhraseSuggestions';

/** dw.suggest.Suggestions of a kind. */
export class Suggestions extends NoPhraseSuggestions {
    constructor(protected readonly $items: unknown[]) {
        super();
    }

    hasSuggestions(): boolean {
        return this.$items.length > 0;
    }

    getSearchPhraseSuggestions(): NoPhraseSuggestions {
        return new NoPhraseSuggestions();
    }
}

export class SuggestedProduct {
    constructor(private readonly $hit: ProductSearchHit) {}

    getProductSearchHit(): ProductSearchHit {
        return this.$hit;
    }
}

export class SuggestedCategory {
    constructor(private readonly $category: Category) {}

    getCategory(): Category {
        return this.$category;
    }
}

export class SuggestedContent {
    constructor(private readonly $content: Content) {}

    getContent(): Content {
        return this.$content;
    }
}

export class ProductSuggestions extends Suggestions {
    getSuggestedProducts(): Iterator<SuggestedProduct> {
        return new Iterator<SuggestedProduct>(this.$items.map((hit) => new SuggestedProduct(hit as ProductSearchHit)));
    }
}

export class CategorySuggestions extends Suggestions {
    getSuggestedCategories(): Iterator<SuggestedCategory> {
        return new Iterator<SuggestedCategory>(this.$items.map((item) => new SuggestedCategory(item as Category)));
    }
}

export class ContentSuggestions extends Suggestions {
    getSuggestedContent(): Iterator<SuggestedContent> {
        return new Iterator<SuggestedContent>(this.$items.map((item) => new SuggestedContent(item as Content)));
    }
}

export class BrandSuggestions extends Suggestions {}

/**
 * dw.suggest.SuggestModel: products, categories and assets that have all words of the phrase. Null without a phrase.
 * Nothing is known of what others have searched for.
 */
export class SuggestModel {
    static readonly MAX_SUGGESTIONS = 10;

    private $phrase = '';
    private $max = SuggestModel.MAX_SUGGESTIONS;
    private $filtered = true;

    setSearchPhrase(phrase: string): void {
        this.$phrase = phrase;
    }

    setMaxSuggestions(max: number): void {
        this.$max = Math.min(max, SuggestModel.MAX_SUGGESTIONS);
    }

    isFilteredByFolder(): boolean {
        return this.$filtered;
    }

    /** Assets in no folder are suggested only without it. */
    setFilteredByFolder(filtered: boolean): void {
        this.$filtered = filtered;
    }

    private $suggested<T>(items: T[], type: new (items: unknown[]) => Suggestions): Suggestions | null {
        return this.$phrase.trim() === '' ? null : new type(items.slice(0, this.$max));
    }

    /** No phrases of the merchant's own are imported. */
    getCustomSuggestions(): Suggestions | null {
        return this.$suggested([], Suggestions);
    }

    getProductSuggestions(): Suggestions | null {
        const search = new ProductSearchModel();
        search.setSearchPhrase(this.$phrase);
        search.search();
        return this.$suggested(search.getProductSearchHits().asList().toArray(), ProductSuggestions);
    }

    getCategorySuggestions(): Suggestions | null {
        const word = this.$phrase.trim().toLowerCase();
        const catalogId = siteCatalogId(current().site.id);
        const keys = findKeys<CategoryRecord>(CATEGORY_TABLE, (one) => one.catalogId === catalogId && one.isOnline);
        const named = keys.filter((key) => {
            const name = inLocale(read<CategoryRecord>(CATEGORY_TABLE, key)?.texts?.['display-name'], current().locale);
            return word !== '' && (name || '').toLowerCase().includes(word);
        });
        return this.$suggested(
            named.map((key) => new Category(CATEGORY_TABLE, key)),
            CategorySuggestions
        );
    }

    getContentSuggestions(): Suggestions | null {
        const search = new ContentSearchModel();
        search.setFilteredByFolder(this.$filtered);
        search.setSearchPhrase(this.$phrase);
        search.search();
        return this.$suggested(search.getContent().asList().toArray(), ContentSuggestions);
    }

    getBrandSuggestions(): Suggestions | null {
        return this.$suggested([], BrandSuggestions);
    }

    getRecentSearchPhrases(): Iterator {
        return new Iterator([]);
    }

    getPopularSearchPhrases(): Iterator {
        return new Iterator([]);
    }
}

scriptClass('dw.suggest.Suggestions', Suggestions);
scriptClass('dw.suggest.SuggestedProduct', SuggestedProduct);
scriptClass('dw.suggest.SuggestedCategory', SuggestedCategory);
scriptClass('dw.suggest.SuggestedContent', SuggestedContent);
scriptClass('dw.suggest.ProductSuggestions', ProductSuggestions);
scriptClass('dw.suggest.CategorySuggestions', CategorySuggestions);
scriptClass('dw.suggest.ContentSuggestions', ContentSuggestions);
scriptClass('dw.suggest.BrandSuggestions', BrandSuggestions);
scriptClass('dw.suggest.SuggestModel', SuggestModel);
