import { current } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { siteCatalogId } from '../../store/standardPreferences';
import { hasKept } from '../../store/keptImports';
import { List } from '../util/Collection';
import { Catalog, Category } from './Category';
import { CATALOG_TABLE, CATEGORY_TABLE, categoryKey } from './categoryRecord';

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

    /** @throws Error once rules were imported, which are kept and not applied */
    static getSortingOptions(): List {
        return noSortingRules() && new List();
    }

    static getSortingRules(): List {
        return noSortingRules() && new List();
    }

    static getSortingRule(_id: string): null {
        return noSortingRules() && null;
    }

    static getSortingOption(_id: string): null {
        return noSortingRules() && null;
    }
}

function noSortingRules(): true {
    if (hasKept('sort', current().site.id)) {
        throw notImplemented('sorting rules of dw.catalog.CatalogMgr');
    }
    return true;
}

scriptClass('dw.catalog.CatalogMgr', CatalogMgr);
