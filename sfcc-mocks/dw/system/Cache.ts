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

/** dw.system.CacheMgr: caches are declared in caches.json. */
export class CacheMgr {
    static getCache(id: string): Cache {
        const seconds = declaredSeconds(id);
        if (seconds === null) {
            throw platformException(
                'IllegalArgumentException',
                'No cartridge declares a cache ' + id + ' in caches.json'
            );
        }
        const entries = instance().part('cache:' + id, () => new Map<string, Entry>());
        return new Cache(entries, seconds);
    }
}

function declaredSeconds(id: string): number | null {
    for (const cartridge of current().cartridgePath) {
        const folder = current().modules.cartridgeFolder(cartridge);
        const file = folder && path.join(folder, 'caches.json');
        if (file && fs.existsSync(file)) {
            const { caches } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
                caches: Array<{ id: string; expireAfterSeconds?: number }>;
            };
            const found = caches.find((cache) => cache.id === id);
            if (found) {
                return found.expireAfterSeconds || 86400;
            }
        }
    }
    return null;
}

scriptClass('dw.system.Cache', Cache);
scriptClass('dw.system.CacheMgr', CacheMgr);
