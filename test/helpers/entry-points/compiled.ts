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

/** A function that answers requests. */
type Action = (() => void) & { public?: boolean };

/**
 * Runs a function of a controller or REST API, as the platform does.
 * @throws when it is not public, because the platform then answers 404
 */
export function runAction(script: Record<string, Action>, name: string): void {
    const action = script[name];
    if (!action || action.public !== true) {
        throw new Error(name + ' is not public');
    }
    action();
}
