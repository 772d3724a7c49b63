import { instance } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { storeKeys } from '../catalog/searchStores';
import { Store } from '../catalog/Store';
import { STORE_TABLE } from '../catalog/storeRecord';
import { CustomerMgr } from '../customer/CustomerMgr';
import { ProductListMgr } from '../customer/ProductListMgr';
import { OrderMgr } from '../order/OrderMgr';
import { SeekableIterator } from '../util/Collection';
import type { PlatformMap } from '../util/Map';
import { ObjectTypeDefinition } from './ObjectTypeDefinition';
import { queryOf } from './queryOf';

/** Types that the platform has, whether metadata extends them or not. */
const TYPES = [
    'Basket',
    'Catalog',
    'Category',
    'Content',
    'CustomerAddress',
    'Order',
    'OrderAddress',
    'OrderPaymentInstrument',
    'PriceAdjustment',
    'Product',
    'ProductLineItem',
    'Profile',
    'Shipment',
    'ShippingLineItem',
    'SitePreferences',
    'Store'
];

/** dw.object.SystemObjectMgr */
export class SystemObjectMgr {
    /** Null for a type that does not exist. Source: Script API, SystemObjectMgr.describe. */
    static describe(type: string): ObjectTypeDefinition | null {
        return TYPES.includes(type) || instance().objectTypes.system.has(type) ? new ObjectTypeDefinition(type) : null;
    }

    static querySystemObject(type: string, query: string, ...args: unknown[]): unknown {
        return SystemObjectMgr.querySystemObjects(type, query, null, ...args).first();
    }

    static getAllSystemObjects(type: string): SeekableIterator<unknown> {
        return SystemObjectMgr.querySystemObjects(type, '', null);
    }

    /**
     * Reads the database.
     * @param query - a query, or a map of attributes with the values they have
     * Source: Script API, SystemObjectMgr.querySystemObjects.
     */
    static querySystemObjects(
        type: string,
        query: string | PlatformMap,
        sort: string | null,
        ...args: unknown[]
    ): SeekableIterator<unknown> {
        if (!QUERIED.includes(type)) {
            throw platformException('IllegalArgumentException', 'The system type ' + type + ' cannot be queried');
        }
        const find = QUERIES[type];
        if (!find) {
            throw notImplemented(`dw.object.SystemObjectMgr.querySystemObjects of type ${type}`);
        }
        return typeof query === 'string' ? find(query, sort, args) : find(...queryOf(query, sort));
    }
}

const QUERIED = ['GiftCertificate', 'Order', 'Profile', 'SourceCodeGroup', 'Store', 'ProductList'];

type Find = (query: string, sort: string | null, args: unknown[]) => SeekableIterator<unknown>;

const QUERIES: Record<string, Find | undefined> = {
    Order: (query, sort, args) => OrderMgr.queryOrders(query, sort, ...args),
    ProductList: (query, sort, args) => ProductListMgr.queryProductLists(query, sort, ...args),
    Profile: (query, sort, args) => CustomerMgr.queryProfiles(query, sort, ...args),
    Store: (query, sort, args) =>
        new SeekableIterator(storeKeys(query, sort, args), (key) => new Store(STORE_TABLE, key))
};

scriptClass('dw.object.SystemObjectMgr', SystemObjectMgr);
