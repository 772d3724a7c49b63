import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import { SeekableIterator } from '../util/Collection';
import { Product } from './Product';
import { isAssignedTo, isInSiteCatalog, PRODUCT_TABLE } from './productRecord';
import type { ProductRecord } from './productRecord';

/** dw.catalog.ProductMgr */
export class ProductMgr {
    static getProduct(id: string): Product | null {
        return read(PRODUCT_TABLE, id) ? new Product(id) : null;
    }

    /** All that are assigned to the site's catalog. */
    static queryAllSiteProducts(): SeekableIterator<Product> {
        return new SeekableIterator(siteProducts(), (id) => new Product(id));
    }

    /** By their ids. */
    static queryAllSiteProductsSorted(): SeekableIterator<Product> {
        return new SeekableIterator(siteProducts().sort(), (id) => new Product(id));
    }

    /** All that are assigned to a catalog. Source: Script API, ProductMgr.queryProductsInCatalog. */
    static queryProductsInCatalog(catalog: { getID(): string }): SeekableIterator<Product> {
        return new SeekableIterator(productsIn(catalog), (id) => new Product(id));
    }

    /** By their ids. */
    static queryProductsInCatalogSorted(catalog: { getID(): string }): SeekableIterator<Product> {
        return new SeekableIterator(productsIn(catalog).sort(), (id) => new Product(id));
    }
}

function siteProducts(): string[] {
    return findKeys<ProductRecord>(PRODUCT_TABLE, isInSiteCatalog);
}

function productsIn(catalog: { getID(): string }): string[] {
    const catalogId = catalog.getID();
    return findKeys<ProductRecord>(PRODUCT_TABLE, (record) => isAssignedTo(record, catalogId));
}

scriptClass('dw.catalog.ProductMgr', ProductMgr);
