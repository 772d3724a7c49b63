import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { siteCatalogId } from '../../store/standardPreferences';
import { List } from '../util/Collection';
import { Catalog, Category } from './Category';
import { CATALOG_TABLE, CATEGORY_TABLE, categoryKey } from './categoryRecord';
import { sortingOptions, sortingRule, sortingRules } from './SortingRule';
import type { SortingOption, SortingRule } from './SortingRule';

/** dw.catalog.CatalogMgr */
export class CatalogMgr {
    static getCatalog(id: string): Catalog | null {
        return read(CATALOG_TABLE, id) ? new Catalog(CATALOG_TABLE, id) : null;
    }

    static getSiteCatalog(): Catalog | null {
        const id = siteCatalogId(current().site.id);
        return id === null ? null : CatalogMgr.getCatalog(id);
    }

    /** Of the site's catalog. */
    static getCategory(id: string): Category | null {
        const catalogId = siteCatalogId(current().site.id);
        const key = catalogId && id ? categoryKey(catalogId, id) : null;
        return key && read(CATEGORY_TABLE, key) ? new Category(CATEGORY_TABLE, key) : null;
    }

    static getSortingOptions(): List<SortingOption> {
        return new List(sortingOptions());
    }

    static getSortingOption(id: string): SortingOption | null {
        return sortingOptions().find((option) => option.getID() === id) || null;
    }

    static getSortingRules(): List<SortingRule> {
        return new List(sortingRules());
    }

    static getSortingRule(id: string): SortingRule | null {
        return sortingRule(id);
    }
}

scriptClass('dw.catalog.CatalogMgr', CatalogMgr);
