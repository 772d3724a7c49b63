import { compileQuery, sortBy } from '../../query/compile';
import type { Accessor } from '../../query/compile';
import { platformException } from '../../runtime/failures';
import { findKeys } from '../../store/session';
import { CUSTOMER_TABLE, customerRecord } from './customerRecord';
import type { CustomerRecord } from './customerRecord';

/** What profiles are searched by besides their fields and custom attributes. */
const OWN = ['customerNo', 'creationDate', 'lastModified', 'credentials.login', 'UUID'];

/** Numbers of customers whose profiles a query finds. It reads the database, while the platform's search reads an index. */
export function profileKeys(query: string, sort: string | null, args: unknown[], kind: 'db' | 'search'): string[] {
    const matches = compileQuery(query, args, { kind, check });
    const keys = findKeys<CustomerRecord>(CUSTOMER_TABLE, (record) => matches(accessor(record)));
    return sortBy(keys, sort, (key) => accessor(customerRecord(key) as CustomerRecord));
}

function accessor(record: CustomerRecord): Accessor {
    const own: Record<string, unknown> = { ...record, UUID: record.uuid, 'credentials.login': record.login };
    return (attribute) => {
        if (attribute.startsWith('custom.')) {
            return record.custom?.[attribute.slice('custom.'.length)] ?? null;
        }
        return (OWN.includes(attribute) ? own[attribute] : record.profile?.[attribute]) ?? null;
    };
}

function check(attribute: string): void {
    if (!OWN.includes(attribute) && !/^(custom\.)?\w+$/.test(attribute)) {
        throw platformException('IllegalArgumentException', 'A profile has no attribute ' + attribute);
    }
}
