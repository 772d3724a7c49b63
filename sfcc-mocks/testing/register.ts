import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { FOR_EACH_SCRIPT } from '../runtime/engine/forEach';
import { engineScript } from '../runtime/engine/engineScript';
import { LOOSE_DELETE_SCRIPT } from '../runtime/engine/looseDelete';
import { STRING_SCRIPT } from '../runtime/engine/javaStrings';
import { knowMembers } from '../runtime/knownMembers';
import { platformGlobals } from '../runtime/platformGlobals';
import { defineTopLevelClasses } from '../runtime/topLevelClasses';
import { LocalInstance } from './localInstance';
import type { LocalInstanceOptions } from './instanceOptions';

/** What Node's module system has and its types do not show. */
interface NodeModules {
    _load: (id: string, parent?: { filename?: string }, isMain?: boolean) => unknown;
    _resolveFilename: (id: string, parent?: { filename?: string }, ...more: unknown[]) => string;
    _extensions: Record<
        string,
        (module: NodeModule & { _compile(code: string, file: string): void }, file: string) => void
    >;
    prototype: object;
}

/** The instance that Node's modules come from; a second `register` takes the first one's place. */
let registered: LocalInstance | null = null;
let isInstalled = false;

/**
 * Lets Node's own `require` find modules as the platform does: `dw/…`, `*\/cartridge/…`, `~/cartridge/…`, names of cartridges,
 * and modules of the folder `modules`. Tests load scripts of cartridges themselves, and proxyquire replaces what a script
 * requires. Scripts have `request`, `session`, `customer`, `empty`, `dw` and `module.superModule`.
 */
export function register(options: LocalInstanceOptions): LocalInstance {
    registered?.close();
    registered = new LocalInstance(options);
    if (!isInstalled) {
        isInstalled = true;
        findModules();
        defineSuperModule();
        readScripts();
        defineGlobals();
    }
    return registered;
}

const nodeModules = Module as unknown as NodeModules;

function findModules(): void {
    const { _load: load, _resolveFilename: resolve } = nodeModules;
    nodeModules._load = function (id, parent, isMain) {
        const known = platformId(id);
        return known ? registered?.require(known) : load.call(nodeModules, id, parent, isMain);
    };
    nodeModules._resolveFilename = function (id, parent, ...more) {
        return platformId(id) || fileOf(id, parent) || resolve.call(nodeModules, id, parent, ...more);
    };
}

/**
 * Modules inherit `superModule`. A test has ours again once it deletes its stub, as SFRA's tests do, or writes back the
 * nothing that it has read before.
 */
function defineSuperModule(): void {
    const above = Object.create(Object.getPrototypeOf(nodeModules.prototype) as object, {
        superModule: {
            configurable: true,
            get(this: { filename?: string }) {
                const below = this.filename && registered?.request.modules.superFileOf(this.filename);
                return below ? nodeModules._load(below, this) : undefined;
            },
            set: stubSuperModule
        }
    }) as object;
    Object.setPrototypeOf(nodeModules.prototype, above);
}

function stubSuperModule(this: object, stub: unknown): void {
    Object.defineProperty(this, 'superModule', {
        configurable: true,
        enumerable: true,
        get: () => stub,
        set(this: { superModule?: unknown }, next: unknown) {
            delete this.superModule;
            if (next !== undefined) {
                stubSuperModule.call(this, next);
            }
        }
    });
}

/** Lets a test replace a global of the double. */
function replaceBy(target: object, name: string, value: unknown): void {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: true });
}

/** Classes as the package `dw-api-mock` has them, which many tests require. */
const OF_DW_API_MOCK = /^(?:@salesforce\/)?dw-api-mock\/(?:demandware-globals$|(?=dw\/))/;

/** The id by which the platform knows a module, or null. What only defines globals means the packages. */
function platformId(id: string): string | null {
    if (registered === null) {
        return null;
    }
    const known = OF_DW_API_MOCK.test(id) ? id.replace(OF_DW_API_MOCK, '') || 'dw' : id;
    return known === 'dw' || known.startsWith('dw/') ? known.replace(/\.js$/, '') : null;
}

/** Node knows what is relative and what it has; the rest may be in a cartridge. */
function fileOf(id: string, parent: { filename?: string } | undefined): string | null {
    const from = parent?.filename;
    if (!registered || path.isAbsolute(id) || Module.isBuiltin(id)) {
        return null;
    }
    registered.activate();
    const isOfPlatform = /^[*~]\//.test(id) || (from !== undefined && isScript(from));
    return isOfPlatform || /^[^./][^/]*\/cartridge\//.test(id)
        ? registered.request.modules.fileOf(id, from || null)
        : null;
}

function isScript(file: string): boolean {
    return registered !== null && registered.instance.cartridgeNames().some((name) => isBelow(name, file));
}

function isBelow(cartridge: string, file: string): boolean {
    const folder = registered?.instance.cartridgeFolder(cartridge);
    return typeof folder === 'string' && file.startsWith(folder + path.sep);
}

/** Scripts of cartridges run as the engine runs them. */
function readScripts(): void {
    [FOR_EACH_SCRIPT, LOOSE_DELETE_SCRIPT, STRING_SCRIPT].forEach((script) => vm.runInThisContext(script));
    defineTopLevelClasses(globalThis, (script) => vm.runInThisContext(script));
    knowMembers(Object.prototype);
    Object.defineProperty(globalThis, '$sized', { value: (value: unknown) => value });
    const usual = nodeModules._extensions['.js'] as NodeModules['_extensions'][string];
    const read: typeof usual = (module, file) => {
        if (!registered || !isScript(file)) {
            usual(module, file);
            return;
        }
        const { compatibilityMode } = registered.instance.switches;
        module._compile(engineScript(fs.readFileSync(file, 'utf8'), file, compatibilityMode), file);
    };
    nodeModules._extensions['.js'] = read;
    nodeModules._extensions['.ds'] = read;
}

function defineGlobals(): void {
    const globals = platformGlobals(() => registered?.require('dw'));
    for (const [name, descriptor] of Object.entries(globals)) {
        Object.defineProperty(globalThis, name, {
            ...descriptor,
            set: (value: unknown) => replaceBy(globalThis, name, value)
        });
    }
}
