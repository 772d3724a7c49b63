import fs from 'node:fs';
import path from 'node:path';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

interface Entry {
    value: unknown;
    expiresAt: number;
}

/** dw.system.Cache: copies, not shared between servers, so neither a lock nor a store. */
export class Cache {
    constructor(
        private readonly $entries: Map<string, Entry>,
        private readonly $seconds: number
    ) {}

    get(key: string, loader?: () => unknown): unknown {
        const entry = this.$entries.get(key);
        if (entry && entry.expiresAt > instance().clock.now()) {
            return structuredClone(entry.value);
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

    put(key: string, value: unknown): void {
        this.$entries.set(key, {
            value: structuredClone(value),
            expiresAt: instance().clock.now() + this.$seconds * 1000
        });
    }

    invalidate(key: string): void {
        this.$entries.delete(key);
    }
}

/** dw.system.CacheMgr: caches are declared in a file that the cartridge's package.json names as `caches`. */
export class CacheMgr {
    static getCache(id: string): Cache {
        const seconds = declaredSeconds(id);
        if (seconds === null) {
            throw platformException(
                'IllegalArgumentException',
                'No cartridge declares a cache ' + id + ' in the caches of its package.json'
            );
        }
        const entries = instance().part('cache:' + id, () => new Map<string, Entry>());
        return new Cache(entries, seconds);
    }
}

function declaredSeconds(id: string): number | null {
    for (const cartridge of current().cartridgePath) {
        const folder = current().modules.cartridgeFolder(cartridge);
        const found = folder && declaredCaches(folder).find((cache) => cache.id === id);
        if (found) {
            return found.expireAfterSeconds || 86400;
        }
    }
    return null;
}

/** Source: Script API, dw.system.CacheMgr: the file's path is relative to package.json. */
function declaredCaches(folder: string): Array<{ id: string; expireAfterSeconds?: number }> {
    const named = (readJson(path.join(folder, 'package.json')) as { caches?: string } | null)?.caches;
    const file = named ? (readJson(path.join(folder, named)) as { caches?: [] } | null) : null;
    return file?.caches || [];
}

function readJson(file: string): unknown {
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

scriptClass('dw.system.Cache', Cache);
scriptClass('dw.system.CacheMgr', CacheMgr);
