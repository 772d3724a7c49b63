import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList, List } from '../util/Collection';
import { pageUrl } from '../web/addresses';
import type { PlatformURL } from '../web/URL';

/** Values of attributes that a search is refined by. */
export type Refined = Map<string, string[]>;

/** Several values of an attribute stand in one text. Source: Script API, SearchModel.setRefinementValues. */
const SEPARATOR = '|';

/** dw.catalog.SearchModel: phrase and refinements, and their addresses. */
export abstract class SearchModel {
    static readonly SEARCH_PHRASE_PARAMETER = 'q';
    static readonly SORT_DIRECTION_ASCENDING = 1;
    static readonly SORT_DIRECTION_DESCENDING = 2;
    static readonly SORT_DIRECTION_NONE = 0;

    protected $phrase: string | null = null;
    protected readonly $refined: Refined = new Map();

    /** No redirects of search phrases are imported. */
    static getSearchRedirect(_phrase: string): null {
        return null;
    }

    getSearchPhrase(): string | null {
        return this.$phrase;
    }

    setSearchPhrase(phrase: string | null): void {
        this.$phrase = phrase;
    }

    addRefinementValues(attributeId: string, values: string | null): void {
        const given = (values || '').split(SEPARATOR).filter(Boolean);
        this.$refined.set(attributeId, [...new Set([...(this.$refined.get(attributeId) || []), ...given])]);
    }

    setRefinementValues(attributeId: string, values: string | null): void {
        this.$refined.delete(attributeId);
        if (values) {
            this.addRefinementValues(attributeId, values);
        }
    }

    removeRefinementValues(attributeId: string, values?: string): void {
        const gone = values ? values.split(SEPARATOR) : this.$refined.get(attributeId) || [];
        const left = (this.$refined.get(attributeId) || []).filter((value) => !gone.includes(value));
        this.$refined.delete(attributeId);
        if (left.length > 0) {
            this.$refined.set(attributeId, left);
        }
    }

    getRefinementValues(attributeId: string): List<string> {
        return new ArrayList(this.$refined.get(attributeId) || []);
    }

    /** Deprecated: the first one. Source: Script API, SearchModel.getRefinementValue. */
    getRefinementValue(attributeId: string): string | null {
        return this.$refined.get(attributeId)?.[0] ?? null;
    }

    isRefinedByAttribute(attributeId?: string): boolean {
        return attributeId === undefined ? this.$refined.size > 0 : this.$refined.has(attributeId);
    }

    isRefinedByAttributeValue(attributeId: string, value: string): boolean {
        return this.$refined.get(attributeId)?.includes(value) === true;
    }

    isRefinedSearch(): boolean {
        return this.isRefinedByAttribute();
    }

    /** Phrase, category and other conditions as parameters. */
    protected abstract $conditions(): Array<[string, string]>;

    url(action: string): PlatformURL {
        return this.$url(action, this.$refined);
    }

    urlRefineAttribute(action: string, attributeId: string, values: string): PlatformURL {
        return this.$url(action, new Map([...this.$refined, [attributeId, values.split(SEPARATOR)]]));
    }

    urlRefineAttributeValue(action: string, attributeId: string, value: string): PlatformURL {
        const values = [...new Set([...(this.$refined.get(attributeId) || []), value])];
        return this.$url(action, new Map([...this.$refined, [attributeId, values]]));
    }

    urlRelaxAttribute(action: string, attributeId: string): PlatformURL {
        return this.$url(action, new Map([...this.$refined].filter(([id]) => id !== attributeId)));
    }

    urlRelaxAttributeValue(action: string, attributeId: string, value: string): PlatformURL {
        const values = (this.$refined.get(attributeId) || []).filter((one) => one !== value);
        const others = [...this.$refined].filter(([id]) => id !== attributeId);
        return this.$url(action, new Map(values.length > 0 ? [...others, [attributeId, values]] : others));
    }

    protected $url(action: string, refined: Refined, conditions = this.$conditions()): PlatformURL {
        const url = pageUrl(null, action, []);
        conditions.forEach(([name, value]) => url.append(name, value));
        [...refined].forEach(([attributeId, values], position) => {
            url.append(`prefn${position + 1}`, attributeId);
            url.append(`prefv${position + 1}`, values.join(SEPARATOR));
        });
        return url;
    }
}

scriptClass('dw.catalog.SearchModel', SearchModel as unknown as { prototype: object });
