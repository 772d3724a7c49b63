import fs from 'node:fs';
import path from 'node:path';
import { current } from '../../runtime/current';
import type { Execution, Instance } from '../../contracts/instance';
import type { CartridgeFolders } from '../../runtime/moduleLoader';
import { inCartridge } from '../../runtime/errorReport';
import { scriptError } from '../../runtime/failures';

interface HookEntry {
    name: string;
    file: string;
}

/** Hook scripts registered for an extension point, in the order of the cartridge path. */
export function hookScripts(execution: Execution, extensionPoint: string): string[] {
    return registeredHooks(execution).get(extensionPoint) || [];
}

/** Files of hook scripts by extension point. */
type Hooks = Map<string, string[]>;

/** Read once for each code version and cartridge path. */
function registeredHooks({ instance, modules, cartridgePath }: Execution): Hooks {
    const versions = instance.part('hooks', () => new WeakMap<CartridgeFolders, Map<string, Hooks>>());
    const paths = versions.get(modules.code) || new Map<string, Hooks>();
    versions.set(modules.code, paths);
    const key = cartridgePath.join(':');
    const hooks = paths.get(key) || byName(readHooks(instance, modules.code, cartridgePath));
    paths.set(key, hooks);
    return hooks;
}

function byName(entries: HookEntry[]): Hooks {
    const hooks: Hooks = new Map();
    entries.forEach(({ name, file }) => hooks.set(name, [...(hooks.get(name) || []), file]));
    return hooks;
}

/** Function of a hook script for an extension point: its last segment without a version. */
function hookFunctionName(extensionPoint: string): string {
    return (extensionPoint.split('.').pop() as string).replace(/_v\d+$/, '');
}

/** A cartridge whose declarations cannot be read has no hooks; the others keep theirs. */
function readHooks(instance: Instance, cartridgeFolder: CartridgeFolders, cartridgePath: string[]): HookEntry[] {
    const hooks: HookEntry[] = [];
    for (const cartridge of cartridgePath) {
        const folder = cartridgeFolder(cartridge);
        if (!folder || !fs.existsSync(path.join(folder, 'package.json'))) {
            continue;
        }
        try {
            hooks.push(...readHooksOf(folder));
        } catch (error) {
            const why = (error as Error).message.replace(folder, cartridge);
            instance.log('error', 'hooks', `The hooks of cartridge ${cartridge} are not registered: ${why}`);
        }
    }
    return hooks;
}

function readHooksOf(folder: string): HookEntry[] {
    const manifest = fs.readFileSync(path.join(folder, 'package.json'), 'utf8');
    const declared = (JSON.parse(manifest) as { hooks?: string }).hooks;
    return declared ? readHookFile(path.resolve(folder, declared), folder) : [];
}

function readHookFile(file: string, cartridge: string): HookEntry[] {
    const { hooks } = JSON.parse(fs.readFileSync(file, 'utf8')) as { hooks: Array<{ name: string; script: string }> };
    return hooks.map(({ name, script }) => ({ name, file: scriptFile(script, path.dirname(file), cartridge) }));
}

/** @param script - relative to the file that declares it, also without `.js`; `~/` is its cartridge, as in B2C CRM Sync */
function scriptFile(script: string, folder: string, cartridge: string): string {
    const base = script.startsWith('~/') ? path.join(cartridge, script.slice(2)) : path.resolve(folder, script);
    return isFile(base) || base.endsWith('.js') ? base : base + '.js';
}

/** A folder of that name may stand beside the script. Source: cartridges in use. */
function isFile(file: string): boolean {
    return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** @throws Error that names the hook, where the script that it declares is not there */
function loadHook({ modules }: Execution, extensionPoint: string, file: string): Record<string, unknown> {
    if (!isFile(file)) {
        throw scriptError(`Script not found: ${inCartridge(file)}, which hooks.json declares for ${extensionPoint}`);
    }
    return modules.load(file) as Record<string, unknown>;
}

/** What a chain of hooks came to. */
export interface HookResult {
    /** Whether an implementation answered with something. */
    handled: boolean;
    value: unknown;
}

/**
 * Runs the hooks of a system, OCAPI or SCAPI extension point: the first answer that is not undefined ends the chain
 * and takes the place of the system's own implementation. Source: platform doc "Customization with hooks".
 */
export function callSystemHook(extensionPoint: string, args: unknown[]): HookResult {
    const execution = current();
    const functionName = hookFunctionName(extensionPoint);
    for (const file of hookScripts(execution, extensionPoint)) {
        const hook = loadHook(execution, extensionPoint, file)[functionName];
        if (typeof hook === 'function') {
            const value: unknown = hook(...args);
            execution.assertAlive();
            if (value !== undefined) {
                return { handled: true, value };
            }
        }
    }
    return { handled: false, value: undefined };
}

/**
 * Runs all implementations of a custom extension point. Which answer is given back when several answer is not
 * documented; the last one is.
 */
export function callCustomHook(extensionPoint: string, functionName: string, args: unknown[]): unknown {
    const execution = current();
    let result: unknown;
    for (const file of hookScripts(execution, extensionPoint)) {
        const hook = loadHook(execution, extensionPoint, file)[functionName];
        if (typeof hook === 'function') {
            const value: unknown = hook(...args);
            result = value === undefined ? result : value;
        }
    }
    return result;
}

/** @throws Error for a hook that no cartridge has: HookMgr passes over it without a word, as on an instance */
export function requireHook(extensionPoint: string, functionName: string): void {
    const execution = current();
    const scripts = hookScripts(execution, extensionPoint);
    if (scripts.length === 0) {
        const known =
            [...registeredHooks(execution).keys()].sort().join(', ') || 'none. Look at "hooks" in package.json';
        const names = execution.cartridgePath.join(':');
        throw scriptError(`No cartridge on the path ${names} declares the hook ${extensionPoint}. Declared: ${known}`);
    }
    if (!scripts.some((file) => typeof loadHook(execution, extensionPoint, file)[functionName] === 'function')) {
        throw scriptError(`${scripts.map(inCartridge).join(', ')}: no function ${functionName} is exported`);
    }
}
