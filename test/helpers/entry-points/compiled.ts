import path from 'node:path';
import proxyquire from 'proxyquire';
import { ROOT } from '#sandbox/start/wiring';

/** What a module gets instead of the modules that it requires, by the id that it requires them with. */
export type Stubs = Record<string, unknown>;

/** Where the features of `int_tiktokshop` are. */
export const SCRIPTS = 'int_tiktokshop/cartridge/scripts/tiktokshop';

const load = proxyquire.noCallThru().noPreserveCache();

/**
 * Loads a module of the compiled cartridges. It gets the stubs; anything else that it requires is loaded as it is, so
 * rules need no stub, and what requires `dw/*` cannot be forgotten.
 * @param file - below `cartridges/`, without extension
 * @throws when it requires a module of the platform that has no stub
 */
export function compiled<T = any>(file: string, stubs: Stubs = {}): T {
    return load<T>(path.join(ROOT, 'cartridges', file), stubs);
}
