import { instance } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { Order } from '../order/Order';
import { OrderMgr } from '../order/OrderMgr';
import { ObjectTypeDefinition } from './ObjectTypeDefinition';
import type { SeekableIterator } from '../util/Collection';

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
    /** Null for a type that there is not. Source: Script API, SystemObjectMgr.describe. */
    static describe(type: string): ObjectTypeDefinition | null {
        return TYPES.includes(type) || instance().objectTypes.system.has(type) ? new ObjectTypeDefinition(type) : null;
    }

    static querySystemObject(type: string, query: string, ...args: unknown[]): unknown {
        return SystemObjectMgr.querySystemObjects(type, query, null, ...args).first();
    }

    /** Orders only, from the database. Source: Script API, SystemObjectMgr.querySystemObjects. */
    static querySystemObjects(
        type: string,
        query: string,
        sort: string | null,
        ...args: unknown[]
    ): SeekableIterator<Order> {
        if (!QUERIED.includes(type)) {
            throw platformException('IllegalArgumentException', 'The system type ' + type + ' cannot be queried');
        }
        if (type !== 'Order' || typeof query !== 'string') {
            throw notImplemented(`dw.object.SystemObjectMgr.querySystemObjects(${type}, ${typeof query})`);
        }
        return OrderMgr.queryOrders(query, sort, ...args);
    }
}

const QUERIED = ['GiftCertificate', 'Order', 'Profile', 'SourceCodeGroup', 'Store', 'ProductList'];

scriptClass('dw.object.SystemObjectMgr', SystemObjectMgr);
