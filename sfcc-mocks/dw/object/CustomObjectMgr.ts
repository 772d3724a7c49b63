import { randomUUID } from 'node:crypto';
import { QUOTAS } from '../../quotas/quotas';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ORGANIZATION_SITE } from '../../store/sites';
import type { CustomObjectType } from '../../metadata/objectTypes';
import { compileQuery, necessaryComparisons, soughtValue, sortBy } from '../../query/compile';
import type { Accessor, SoughtValue } from '../../query/compile';
import { keysWith } from '../../search/equalityIndex';
import type { IndexedKeys } from '../../search/equalityIndex';
import { keysInTime } from '../../search/timeIndex';
import { findAmong, findKeys, inTransaction, insert, read, remove } from '../../store/session';
import { SeekableIterator } from '../util/Collection';
import { customObjectTable } from '../../store/customObjectTable';
import { CustomObject } from './CustomObject';
import type { CustomObjectRecord } from './CustomObject';
import { ObjectTypeDefinition } from './ObjectTypeDefinition';

/** Attribute types that a query cannot ask for. Source: platform doc, querying data. */
const NOT_QUERYABLE = ['text', 'html', 'image', 'password'];

/** dw.object.CustomObjectMgr: queries read the database, not an index. */
export class CustomObjectMgr {
    static createCustomObject(type: string, key: string | number): CustomObject {
        const definition = typeOf(type);
        if (key === null || key === undefined || key === '') {
            throw platformException('IllegalArgumentException', 'A custom object needs a key');
        }
        current().use('customObjectCreates');
        useOfPool(definition);
        const now = new Date(instance().clock.now());
        const record: CustomObjectRecord = {
            uuid: randomUUID().replace(/-/g, ''),
            creationDate: now,
            lastModified: now,
            custom: {},
            key,
            siteId: siteOf(definition)
        };
        const recordKey = keyOf(definition, key);
        insert(customObjectTable(type), recordKey, record);
        return new CustomObject(type, recordKey);
    }

    static getCustomObject(type: string, key: string | number): CustomObject | null {
        const recordKey = keyOf(typeOf(type), key);
        return read(customObjectTable(type), recordKey) ? new CustomObject(type, recordKey) : null;
    }

    static describe(type: string): ObjectTypeDefinition {
        return new ObjectTypeDefinition(typeOf(type).id);
    }

    static getAllCustomObjects(type: string): SeekableIterator<CustomObject> {
        return find(type, '', null, []);
    }

    static queryCustomObject(type: string, query: string, ...args: unknown[]): CustomObject | null {
        return find(type, query, null, args).first();
    }

    static queryCustomObjects(
        type: string,
        query: string,
        sort: string | null,
        ...args: unknown[]
    ): SeekableIterator<CustomObject> {
        return find(type, query, sort, args);
    }

    static remove(object: CustomObject): void {
        remove(object.$table, object.$key);
    }
}

function find(type: string, query: string, sort: string | null, args: unknown[]): SeekableIterator<CustomObject> {
    const definition = typeOf(type);
    const matches = compileQuery(query, args, { kind: 'db', check: (name) => checkQueryable(definition, name) });
    const sought = soughtValue(query, args);
    const indexed = sought && indexOf(definition, sought);
    const objects = instance().store.table(customObjectTable(type)).size;
    const lookedAt = indexed ? indexed.size : objects;
    instance().onSearch?.({ type, query, isScan: indexed === null, objects, lookedAt });
    const inTime = keysInTime(
        instance(),
        customObjectTable(type),
        necessaryComparisons(query, args),
        isTimeOf(definition),
        lookedAt
    );
    const isAll = sought?.isAll === true && !inTransaction();
    const keys = indexed && isAll ? [...indexed] : keysOf(definition, inTime || indexed, matches);
    const isSorted =
        !inTime &&
        indexed !== null &&
        indexed.isByLastModified &&
        !inTransaction() &&
        /^lastModified asc$/.test(sort || '');
    return new SeekableIterator(
        isSorted ? keys : sortKeys(definition, keys, sort),
        (key) => new CustomObject(type, key)
    );
}

/**
 * Counts the objects of all types that share a pool with this one. Source: see `QUOTAS.customObjects`.
 * @throws QuotaExceeded, uncatchable, where another one would be too many
 */
function useOfPool(type: CustomObjectType): void {
    const { objectTypes, store } = instance();
    const tables = [...objectTypes.custom.values()]
        .filter(({ isReplicated }) => isReplicated === type.isReplicated)
        .map(({ id }) => customObjectTable(id));
    const committed = tables.reduce((sum, table) => sum + store.table(table).size, 0);
    const { limit, warnsAt } = QUOTAS.customObjects;
    const own = committed + (current().transaction?.size() || 0) < limit ? 0 : ownOf(tables);
    if (committed + own >= limit) {
        current().exceed('customObjects');
    }
    if (committed + own >= warnsAt) {
        current().warn('customObjects', committed + own + 1);
    }
}

function ownOf(tables: string[]): number {
    const { transaction } = current();
    return tables.reduce((sum, table) => sum + (transaction?.createdKeys(table).length || 0), 0);
}

type Judge = (read: Accessor) => boolean;

function indexOf(type: CustomObjectType, sought: SoughtValue): IndexedKeys | null {
    const attribute = sought.attribute.replace(/^custom\./, '');
    return keysWith(instance(), type, siteOf(type), attribute, sought.value);
}

/** Keys of the objects of the site that match. @param candidates - committed objects that can match; null for all */
function keysOf(type: CustomObjectType, candidates: Iterable<string> | null, matches: Judge): string[] {
    const siteId = siteOf(type);
    const table = customObjectTable(type.id);
    const isFound = (record: CustomObjectRecord): boolean =>
        record.siteId === siteId && matches(accessor(type, record));
    return candidates ? findAmong(table, candidates, isFound) : findKeys(table, isFound);
}

/** Whether each object has its own time under a name; one that has a default has it without saying so. */
function isTimeOf(type: CustomObjectType): (attribute: string) => boolean {
    return (attribute) => {
        const definition = type.attributes.get(attribute.replace(/^custom\./, ''));
        return attribute.startsWith('custom.')
            ? definition !== undefined &&
                  definition.type.startsWith('date') &&
                  (definition.defaultValue ?? null) === null
            : TIMES.includes(attribute);
    };
}

/** Of the platform's own. */
const TIMES = ['creationDate', 'lastModified'];

function sortKeys(type: CustomObjectType, keys: string[], sort: string | null): string[] {
    const table = customObjectTable(type.id);
    return sortBy(keys, sort, (key) => accessor(type, read<CustomObjectRecord>(table, key)!));
}

function typeOf(type: string): CustomObjectType {
    const definition = instance().objectTypes.custom.get(type);
    if (!definition) {
        throw platformException('IllegalArgumentException', 'There is no custom object type ' + type);
    }
    return definition;
}

function siteOf(type: CustomObjectType): string {
    return type.scope === 'organization' ? ORGANIZATION_SITE : current().site.id;
}

function keyOf(type: CustomObjectType, key: string | number): string {
    return siteOf(type) + '/' + key;
}

function accessor(type: CustomObjectType, record: CustomObjectRecord): Accessor {
    return (attribute) => {
        if (!attribute.startsWith('custom.')) {
            return attribute === 'UUID' ? record.uuid : (record as unknown as Record<string, unknown>)[attribute];
        }
        const name = attribute.slice('custom.'.length);
        if (name === type.key.id) {
            return record.key;
        }
        const stored = record.custom[name];
        return stored === undefined || stored === null ? type.attributes.get(name)?.defaultValue : stored;
    };
}

function checkQueryable(type: CustomObjectType, attribute: string): void {
    if (['creationDate', 'lastModified', 'UUID'].includes(attribute)) {
        return;
    }
    const name = attribute.replace(/^custom\./, '');
    const definition = type.attributes.get(name);
    if (!attribute.startsWith('custom.') || (!definition && name !== type.key.id)) {
        throw platformException('IllegalArgumentException', 'Unknown attribute ' + attribute + ' of ' + type.id);
    }
    if (definition && (NOT_QUERYABLE.includes(definition.type) || definition.type.startsWith('set-of'))) {
        throw platformException(
            'IllegalArgumentException',
            'Attribute ' + attribute + ' of type ' + definition.type + ' cannot be queried'
        );
    }
}

scriptClass('dw.object.CustomObjectMgr', CustomObjectMgr);
