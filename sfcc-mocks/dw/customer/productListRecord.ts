import { compileQuery, sortBy } from '../../query/compile';
import type { Accessor } from '../../query/compile';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { findKeys, read } from '../../store/session';
import type { PersistentRecord } from '../object/PersistentObject';

/** A purchase of an item. */
export interface PurchaseRecord {
    quantity: number;
    purchaserName: string | null;
    purchaseDate: Date;
    orderNo: string | null;
    custom: Record<string, unknown>;
}

/** An item of a list. */
export interface ProductListItemRecord extends PersistentRecord {
    type: number;
    productId: string | null;
    quantity: number;
    priority: number;
    isPublic: boolean;
    /** Values by option. */
    options: Record<string, string> | null;
    purchases: PurchaseRecord[];
}

/** Who an event is about. */
export interface RegistrantRecord {
    email: string | null;
    firstName: string | null;
    lastName: string | null;
    role: string | null;
    custom: Record<string, unknown>;
}

/** A wish list, a gift registry and the like. */
export interface ProductListRecord extends PersistentRecord {
    siteId: string;
    customerId: string;
    type: number;
    /** `name`, `description`, `eventCity` and the other texts. */
    texts: Record<string, string>;
    eventDate: Date | null;
    isPublic: boolean;
    exportStatus: number;
    items: ProductListItemRecord[];
    registrant: RegistrantRecord | null;
    coRegistrant: RegistrantRecord | null;
    /** UUIDs of addresses of the owner. */
    shippingAddress: string | null;
    postEventShippingAddress: string | null;
}

export const PRODUCT_LIST_TABLE = 'ProductList';

/** Attributes of a list that queries name. */
const OWN = ['ID', 'UUID', 'type', 'public', 'eventDate', 'exportStatus', 'creationDate', 'lastModified'];
const LIST_TEXTS = ['name', 'description', 'eventCity', 'eventCountry', 'eventState', 'eventType'];

/** Keys of lists of the site that match, in the order of their entry. */
export function listKeys(matches: (record: ProductListRecord) => boolean): string[] {
    const siteId = current().site.id;
    return findKeys<ProductListRecord>(PRODUCT_LIST_TABLE, (record) => record.siteId === siteId && matches(record));
}

/** Keys of lists that a query finds. */
export function queriedListKeys(query: string, sort: string | null, args: unknown[]): string[] {
    const matches = compileQuery(query, args, { kind: 'db', check });
    const keys = listKeys((record) => matches(accessor(record)));
    return sortBy(keys, sort, (key) => accessor(read<ProductListRecord>(PRODUCT_LIST_TABLE, key) as ProductListRecord));
}

function accessor(record: ProductListRecord): Accessor {
    const own: Record<string, unknown> = { ...record, ID: record.uuid, UUID: record.uuid, public: record.isPublic };
    return (attribute) =>
        (attribute.startsWith('custom.')
            ? record.custom[attribute.slice('custom.'.length)]
            : OWN.includes(attribute)
              ? own[attribute]
              : record.texts[attribute]) ?? null;
}

function check(attribute: string): void {
    if (!OWN.includes(attribute) && !LIST_TEXTS.includes(attribute) && !attribute.startsWith('custom.')) {
        throw platformException('IllegalArgumentException', 'A product list has no attribute ' + attribute);
    }
}
