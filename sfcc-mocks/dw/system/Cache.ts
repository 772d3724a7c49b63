import { QUOTAS } from '../../quotas/quotas';
import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { List } from '../util/Collection';
import { declaredCaches } from './declaredCaches';

interface Entry {
    value: unknown;
    bytes: number;
    expiresAt: number;
}

/** The entries of all custom caches of an application server, which share its storage; the least used first. */
type Entries = Map<string, Entry>;

/** dw.system.Cache: copies, not shared between servers, so neither a lock nor a store. */
export class Cache {
    constructor(
        private readonly $id: string,
        private readonly $seconds: number
    ) {}

    get(key: string, loader?: () => unknown): unknown {
        const id = this.$id + ' ' + key;
        const entry = entries().get(id);
        if (entry && entry.expiresAt > instance().clock.now()) {
            entries().delete(id);
            entries().set(id, entry);
            return frozen(structuredClone(entry.value));
        }
        if (!loader) {
            return undefined;
        }
        const value = loader();
        if (value !== undefined) {
            this.put(key, value);
        }
        return value;
    }

    /** `undefined` takes the entry away. Source: Script API, Cache.put. */
    put(key: string, value: unknown): void {
        this.invalidate(key);
        if (value === undefined) {
            return;
        }
        const copy = copyOf(value, []);
        const bytes = Buffer.byteLength(JSON.stringify(copy));
        if (bytes > QUOTAS.cacheEntry.limit) {
            instance().log('warn', 'cache', `${this.$id}: an entry of ${bytes} bytes is not stored`);
            return;
        }
        const expiresAt = instance().clock.now() + this.$seconds * 1000;
        entries().set(this.$id + ' ' + key, { value: copy, bytes, expiresAt });
        makeRoom();
    }

    invalidate(key: string): void {
        entries().delete(this.$id + ' ' + key);
    }
}

/** dw.system.CacheMgr */
export class CacheMgr {
    /** @throws IllegalArgumentException for a cache that is not registered */
    static getCache(id: string): Cache {
        const seconds = declaredCaches(instance()).get(id);
        if (seconds === undefined) {
            throw platformException(
                'IllegalArgumentException',
                'No cartridge declares a cache ' +
                    id +
                    ' in the caches of its package.json, or there are several or too many'
            );
        }
        return new Cache(id, seconds);
    }
}

function entries(): Entries {
    return instance().part('cache:entries', (): Entries => new Map());
}

/** The entries that were not used for the longest time go. */
function makeRoom(): void {
    let bytes = [...entries().values()].reduce((sum, entry) => sum + entry.bytes, 0);
    for (const [id, entry] of entries()) {
        if (bytes <= QUOTAS.cacheSize.limit) {
            return;
        }
        entries().delete(id);
        bytes -= entry.bytes;
    }
}

/**
 * Trees of simple values, arrays and plain objects; lists become arrays. Source: Script API, dw.system.Cache.
 * @param around - what contains the value
 */
function copyOf(value: unknown, around: unknown[]): unknown {
    if (value instanceof List) {
        return copyOf(value.toArray(), around);
    }
    if (typeof value !== 'object' || value === null) {
        if (typeof value === 'function' || typeof value === 'symbol') {
            throw refused(typeof value);
        }
        return value;
    }
    if (around.includes(value)) {
        throw refused('structure that contains itself');
    }
    const inside = [...around, value];
    // The values of a set-of attribute too, as PayPal's official cartridge stores them.
    if (Object.prototype.toString.call(value) === '[object Array]') {
        return Array.from(value as ArrayLike<unknown>, (item) => copyOf(item, inside));
    }
    if (!isPlain(value)) {
        throw refused((value.constructor as { $id?: string }).$id || value.constructor.name);
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyOf(item, inside)]));
}

/** Made by `{}` or `JSON.parse`, in the scripts' realm or ours. */
function isPlain(value: object): boolean {
    const prototype = Object.getPrototypeOf(value) as object | null;
    return prototype === null || (Object.getPrototypeOf(prototype) === null && 'hasOwnProperty' in prototype);
}

function refused(what: string): Error {
    return platformException('IllegalArgumentException', 'A cache does not store a ' + what);
}

/** What a cache gives cannot be changed. Source: Script API, dw.system.Cache: "immutable copies". */
function frozen(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) {
        Object.values(value).forEach(frozen);
        Object.freeze(value);
    }
    return value;
}

scriptClass('dw.system.Cache', Cache);
scriptClass('dw.system.CacheMgr', CacheMgr);
