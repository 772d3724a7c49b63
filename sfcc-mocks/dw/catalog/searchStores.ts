import { compileQuery, sortBy } from '../../query/compile';
import type { Accessor } from '../../query/compile';
import { current } from '../../runtime/current';
import { findKeys, read } from '../../store/session';
import { STORE_TABLE } from './storeRecord';
import type { StoreRecord } from './storeRecord';

/** Keys of the site's stores that a query finds. */
export function storeKeys(query: string, sort: string | null, args: unknown[]): string[] {
    const siteId = current().site.id;
    const matches = compileQuery(query, args, { kind: 'db' });
    const keys = findKeys<StoreRecord>(STORE_TABLE, (one) => one.siteId === siteId && matches(accessor(one)));
    return sortBy(keys, sort, (key) => accessor(read<StoreRecord>(STORE_TABLE, key) as StoreRecord));
}

function accessor(record: StoreRecord): Accessor {
    const own: Record<string, unknown> = {
        ID: record.id,
        UUID: record.uuid,
        creationDate: record.creationDate,
        lastModified: record.lastModified,
        latitude: record.latitude,
        longitude: record.longitude,
        storeLocatorEnabled: record.isLocatorEnabled
    };
    return (attribute) => {
        if (attribute.startsWith('custom.')) {
            return record.customValues?.[attribute.slice('custom.'.length)] ?? null;
        }
        // The names of XML: `postal-code`, `inventory-list-id`.
        const inXml = attribute.replace(/ID$/, 'Id').replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
        return (attribute in own ? own[attribute] : record.values[inXml]) ?? null;
    };
}
