import { randomBytes } from 'node:crypto';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { insert, read, remove } from '../../store/session';
import { queryOf } from '../object/queryOf';
import { Collection, SeekableIterator } from '../util/Collection';
import type { PlatformMap } from '../util/Map';
import { findListsBy } from './customerLists';
import { ProductList } from './ProductList';
import { listKeys, PRODUCT_LIST_TABLE, queriedListKeys } from './productListRecord';
import type { ProductListRecord } from './productListRecord';
import type { CustomerAddress, Profile } from './Profile';

interface Owner {
    getID(): string;
}

/** dw.customer.ProductListMgr: lists of the site. */
export class ProductListMgr {
    static createProductList(customer: Owner, type: number): ProductList {
        const now = new Date(instance().clock.now());
        const uuid = randomBytes(13).toString('hex');
        const record: ProductListRecord = {
            uuid,
            creationDate: now,
            lastModified: now,
            siteId: current().site.id,
            customerId: customer.getID(),
            type,
            texts: {},
            eventDate: null,
            isPublic: false,
            exportStatus: ProductList.EXPORT_STATUS_NOTEXPORTED,
            items: [],
            registrant: null,
            coRegistrant: null,
            shippingAddress: null,
            postEventShippingAddress: null,
            custom: {}
        };
        insert(PRODUCT_LIST_TABLE, uuid, record);
        return new ProductList(uuid);
    }

    static getProductList(idOrProfile: string | Profile, type?: number): ProductList | null {
        if (typeof idOrProfile === 'string') {
            const record = read<ProductListRecord>(PRODUCT_LIST_TABLE, idOrProfile);
            return record?.siteId === current().site.id ? new ProductList(idOrProfile) : null;
        }
        const [key] = listKeys((list) => list.customerId === idOrProfile.getCustomerNo() && list.type === type);
        return key === undefined ? null : new ProductList(key);
    }

    /** Finds the lists of a customer by type and, if given, by type of event; or the lists that ship to an address. */
    static getProductLists(owner: Owner | CustomerAddress, type?: number, eventType?: string): Collection<ProductList> {
        if (!owner) {
            throw platformException('IllegalArgumentException', 'getProductLists needs a customer or an address');
        }
        const matches = ({ customerId, type: own, texts, shippingAddress }: ProductListRecord): boolean =>
            type === undefined
                ? shippingAddress === (owner as CustomerAddress).getUUID()
                : customerId === owner.getID() &&
                  own === type &&
                  (eventType === undefined || texts.eventType === eventType);
        return new Collection(listKeys(matches).map((key) => new ProductList(key)));
    }

    static queryProductLists(
        query: string | PlatformMap,
        sort: string | null,
        ...args: unknown[]
    ): SeekableIterator<ProductList> {
        const keys =
            typeof query === 'string' ? queriedListKeys(query, sort, args) : queriedListKeys(...queryOf(query, sort));
        return new SeekableIterator(keys, (key) => new ProductList(key));
    }

    static removeProductList(list: ProductList): void {
        remove(PRODUCT_LIST_TABLE, list.$key);
    }
}

findListsBy((customer, type) => ProductListMgr.getProductLists(customer, type));
scriptClass('dw.customer.ProductListMgr', ProductListMgr);
