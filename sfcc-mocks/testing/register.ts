import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { FOR_EACH_SCRIPT } from '../runtime/engine/forEach';
import { engineScript } from '../runtime/engine/engineScript';
import { platformGlobals } from '../runtime/platformGlobals';
import { defineXmlClasses } from '../runtime/topLevelClasses';
import { LocalInstance } from './localInstance';
import type { LocalInstanceOptions } from './localInstance';

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
        readScripts();
        defineGlobals();
    }
    return registered;
}

const nodeModules = Module as unknown as NodeModules;

function findModules(): void {
    const { _load: load, _resolveFilename: resolve } = nodeModules;
    nodeModules._load = function (id, parent, isMain) {
        return isPlatform(id) ? registered?.require(id) : load.call(nodeModules, id, parent, isMain);
    };
    nodeModules._resolveFilename = function (id, parent, ...more) {
        return isPlatform(id) ? id : fileOf(id, parent) || resolve.call(nodeModules, id, parent, ...more);
    };
    Object.defineProperty(nodeModules.prototype, 'superModule', {
        configurable: true,
        get(this: { filename: string }) {
            const below = registered?.request.modules.superFileOf(this.filename);
            return below ? load.call(nodeModules, below, this) : undefined;
        }
    });
}

function isPlatform(id: string): boolean {
    return registered !== null && (id === 'dw' || id.startsWith('dw/'));
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
    vm.runInThisContext(FOR_EACH_SCRIPT);
    defineXmlClasses(globalThis);
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

/** A test may put something of its own in their place. */
function defineGlobals(): void {
    const globals = platformGlobals(() => registered?.require('dw'));
    for (const [name, descriptor] of Object.entries(globals)) {
        Object.defineProperty(globalThis, name, {
            ...descriptor,
            set: (value: unknown) =>
                Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
        });
    }
}
