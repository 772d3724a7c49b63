import type { CustomObjectRecord } from '../dw/object/CustomObject';
import type { Instance } from '../contracts/instance';
import type { CustomObjectType } from '../metadata/objectTypes';
import { customObjectTable } from '../store/customObjectTable';

/** Keys of the objects that have a value, in the order they were last changed. */
export class IndexedKeys {
    private readonly keys = new Set<string>();
    private latestChange = 0;
    private ordered = true;

    /** Whether the order is that of `lastModified` too: a transaction may end later than one that began after it. */
    get isByLastModified(): boolean {
        return this.ordered;
    }

    get size(): number {
        return this.keys.size;
    }

    [Symbol.iterator](): IterableIterator<string> {
        return this.keys.values();
    }

    remove(key: string): void {
        this.keys.delete(key);
    }

    append(key: string, changedAt: number): void {
        if (this.keys.size === 0) {
            this.ordered = true;
            this.latestChange = changedAt;
        }
        this.ordered = this.ordered && changedAt >= this.latestChange;
        this.latestChange = Math.max(this.latestChange, changedAt);
        this.keys.add(key);
    }
}

/** The values of one attribute, and which committed objects have them. */
class AttributeIndex {
    private readonly keys = new Map<string, IndexedKeys>();
    private readonly values = new Map<string, unknown>();

    constructor(private readonly attribute: string) {}

    of(siteId: string, value: unknown): IndexedKeys {
        const name = siteId + ' ' + String(value);
        let keys = this.keys.get(name);
        if (!keys) {
            keys = new IndexedKeys();
            this.keys.set(name, keys);
        }
        return keys;
    }

    update(key: string, record: CustomObjectRecord | undefined): void {
        const siteId = key.slice(0, key.indexOf('/'));
        if (this.values.has(key)) {
            this.of(siteId, this.values.get(key)).remove(key);
            this.values.delete(key);
        }
        const value = record?.custom[this.attribute];
        if (record && (typeof value === 'string' || value === true)) {
            this.of(siteId, value).append(key, record.lastModified.getTime());
            this.values.set(key, value);
        }
    }
}

/**
 * The database's indexes of custom objects. Jobs and pages ask again and again for what is due or stuck, and the answer
 * must not take longer the more there is that is not. An attribute is indexed from the first time a query compares it
 * before all else; unlike the order search its index is never behind.
 */
class EqualityIndex {
    private readonly indexes = new Map<string, Map<string, AttributeIndex>>();

    constructor(private readonly owner: Instance) {
        owner.store.onCommit((changes) => {
            for (const { table, key } of changes) {
                const record = this.owner.store.row(table, key)?.data as CustomObjectRecord | undefined;
                this.indexes.get(table)?.forEach((index) => index.update(key, record));
            }
        });
    }

    of(type: string, attribute: string): AttributeIndex {
        const table = customObjectTable(type);
        const ofType = this.indexes.get(table) || new Map<string, AttributeIndex>();
        this.indexes.set(table, ofType);
        const index = ofType.get(attribute) || this.build(table, attribute);
        ofType.set(attribute, index);
        return index;
    }

    private build(table: string, attribute: string): AttributeIndex {
        const index = new AttributeIndex(attribute);
        const rows = [...this.owner.store.table(table)].map(
            ([key, row]) => [key, row.data as CustomObjectRecord] as const
        );
        rows.sort(([, one], [, other]) => one.lastModified.getTime() - other.lastModified.getTime());
        rows.forEach(([key, record]) => index.update(key, record));
        return index;
    }
}

/** Starts the indexes of an instance; called when the instance is made, before any commit. */
export function startEqualityIndex(owner: Instance): void {
    owner.part('equalityIndex', () => new EqualityIndex(owner));
}

/**
 * Keys of a site's committed objects with a value: a text, or true.
 * @param attribute - without `custom.`
 * @returns null if there is no index of the attribute
 */
export function keysWith(
    owner: Instance,
    type: CustomObjectType,
    siteId: string,
    attribute: string,
    value: unknown
): IndexedKeys | null {
    return isIndexed(type, attribute)
        ? owner
              .part('equalityIndex', () => new EqualityIndex(owner))
              .of(type.id, attribute)
              .of(siteId, value)
        : null;
}

/** The key has an index of its own; of what has a default, objects have it without saying so. */
function isIndexed(type: CustomObjectType, attribute: string): boolean {
    const definition = type.attributes.get(attribute);
    if (!definition || attribute === type.key.id || !['boolean', 'string'].includes(definition.type)) {
        return false;
    }
    return [null, undefined, false].includes(definition.defaultValue as null);
}
