import fs from 'node:fs';
import path from 'node:path';
import type { Instance } from '../../contracts/instance';
import { QUOTAS } from '../../quotas/quotas';

/** A cache without a time of its own lives as long as the code. */
const FOREVER = Infinity;

/**
 * The caches of all cartridges of the active code version, also outside the cartridge path: the lifetime of entries in seconds,
 * by cache id. Ids must be unique, and the platform registers a limited number. Source: Script API, dw.system.CacheMgr; B2C developer
 * tooling, "Custom caches".
 */
export function declaredCaches(instance: Instance): Map<string, number> {
    return instance.part('cache:declared', () => registered(instance));
}

function registered(instance: Instance): Map<string, number> {
    const declared = instance.cartridgeNames().flatMap((name) => cachesOf(instance.cartridgeFolder(name) as string));
    const once = declared.filter(({ id }) => declared.filter((other) => other.id === id).length === 1);
    declared
        .filter((cache) => !once.includes(cache))
        .forEach(({ id }) => instance.log('error', 'CacheMgr', `There are several caches ${id}: none is registered`));
    return new Map(
        once
            .slice(0, QUOTAS.caches.limit)
            .map(({ id, expireAfterSeconds }) => [id, expireAfterSeconds === undefined ? FOREVER : expireAfterSeconds])
    );
}

/** The file's path is relative to package.json. */
function cachesOf(folder: string): Array<{ id: string; expireAfterSeconds?: number }> {
    const named = (readJson(path.join(folder, 'package.json')) as { caches?: string } | null)?.caches;
    const file = named ? (readJson(path.join(folder, named)) as { caches?: [] } | null) : null;
    return file?.caches || [];
}

function readJson(file: string): unknown {
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}
