import type { CustomObjectRecord } from '../dw/object/CustomObject';
import type { Instance } from '../instance';
import type { CustomObjectType } from '../metadata/objectTypes';

const TABLE_PREFIX = 'CustomObject:';

/** Keys of the objects that have a flag, in the order they were last changed. */
export class FlaggedKeys {
    private readonly keys = new Set<string>();
    private latestChange = 0;
    private ordered = true;

    /** Whether the order is that of `lastModified` too: a transaction may end later than one that began after it. */
    get isByLastModified(): boolean {
        return this.ordered;
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

/**
 * The database's index of boolean attributes of custom objects: jobs ask again and again for what is due, and the
 * answer must not take longer the more there is that is not. Unlike the order search it is never behind.
 */
class FlagIndex {
    private readonly flagged = new Map<string, FlaggedKeys>();

    constructor(private readonly owner: Instance) {
        owner.store.onCommit((changes) => {
            for (const { table, key } of changes) {
                if (table.startsWith(TABLE_PREFIX)) {
                    this.update(table, key);
                }
            }
        });
    }

    of(type: string, siteId: string, attribute: string): FlaggedKeys {
        const name = [type, siteId, attribute].join(' ');
        let flagged = this.flagged.get(name);
        if (!flagged) {
            flagged = new FlaggedKeys();
            this.flagged.set(name, flagged);
        }
        return flagged;
    }

    private update(table: string, key: string): void {
        const type = this.owner.objectTypes.custom.get(table.slice(TABLE_PREFIX.length)) as CustomObjectType;
        const siteId = key.slice(0, key.indexOf('/'));
        const record = this.owner.store.row(table, key)?.data as CustomObjectRecord | undefined;
        for (const attribute of type.attributes.values()) {
            if (isFlag(type, attribute.id)) {
                const flagged = this.of(type.id, siteId, attribute.id);
                flagged.remove(key);
                if (record?.custom[attribute.id] === true) {
                    flagged.append(key, record.lastModified.getTime());
                }
            }
        }
    }
}

/** Starts the index of an instance; called when the instance is made, before any commit. */
export function startFlagIndex(owner: Instance): void {
    owner.part('flagIndex', () => new FlagIndex(owner));
}

/**
 * Keys of a site's committed objects whose attribute is true.
 * @param attribute - without `custom.`
 * @returns null if there is no index of the attribute
 */
export function flaggedKeys(
    owner: Instance,
    type: CustomObjectType,
    siteId: string,
    attribute: string
): FlaggedKeys | null {
    return isFlag(type, attribute)
        ? owner.part('flagIndex', () => new FlagIndex(owner)).of(type.id, siteId, attribute)
        : null;
}

/** One that is true by default is not indexed: objects have it without saying so. */
function isFlag(type: CustomObjectType, attribute: string): boolean {
    const definition = type.attributes.get(attribute);
    return definition !== undefined && definition.type === 'boolean' && definition.defaultValue !== true;
}
