import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { scriptError } from './failures';
import { insideOf, isAmongCartridges } from './codeFolders';
import { CodeFiles } from './codeFiles';
import { importedNames } from './importedNames';
import { scripts } from './scripts';
import type { CompatibilityMode } from '../contracts/switches';

/** Runs a script. @returns the functions that it declares, for `importScript`; nothing for a module */
type ScriptFunction = (
    exports: object,
    require: (id: string) => unknown,
    module: ScriptModule,
    imports: object | null
) => Record<string, unknown> | undefined;

/** A script of one context. */
interface CompiledScript {
    run: ScriptFunction;
    /** Whether it imports names, and needs a scope for them. */
    hasImports: boolean;
}

interface ScriptModule {
    id: string;
    exports: unknown;
    cartridge: string;
    superModule?: unknown;
}

/** Where cartridges are found: folder of each cartridge by its name. */
export type CartridgeFolders = (name: string) => string | null;

/** Loads script files once for all executions of an instance; a changed file is loaded again. */
export class ScriptCompiler {
    private readonly compiled = new Map<string, CompiledScript & { mtime: number }>();
    private readonly unchanged = new Map<string, UnchangedScript>();

    /** @param unchangedFolder - see `InstanceOptions` */
    constructor(
        private readonly context: vm.Context,
        private readonly mode: CompatibilityMode,
        readonly unchangedFolder: string | null
    ) {}

    /** The module function of a file. @param files - say when it was changed */
    compile(file: string, files: CodeFiles): CompiledScript {
        const known = this.compiled.get(file);
        const mtime = known && this.isUnchanged(file) ? known.mtime : files.changedAt(file);
        if (known && known.mtime === mtime) {
            return known;
        }
        const { script, hasImports } = this.isUnchanged(file)
            ? scripts.ofUnchanged(file, () => fs.readFileSync(file, 'utf8'), this.mode)
            : scripts.of(file, fs.readFileSync(file, 'utf8'), this.mode);
        const compiled = { mtime, run: script.runInContext(this.context) as ScriptFunction, hasImports };
        this.compiled.set(file, compiled);
        return compiled;
    }

    /** A script that stays where and as it is. @param placeOf - says where; null for a script that may change */
    unchangedScript(file: string, files: CodeFiles, placeOf: (file: string) => ScriptPlace): UnchangedScript | null {
        let known = this.unchanged.get(file) || null;
        if (!known && this.isUnchanged(file)) {
            known = { ...this.compile(file, files), place: placeOf(file), neighbours: neighboursOf(file) };
            this.unchanged.set(file, known);
        }
        return known;
    }

    /** Parses JSON into the scripts' own realm. */
    json(file: string): unknown {
        const text = JSON.stringify(fs.readFileSync(file, 'utf8'));
        return vm.runInContext('JSON.parse(' + text + ')', this.context);
    }

    /** Whether a file stays as it is while this process runs. */
    isUnchanged(file: string): boolean {
        return this.unchangedFolder !== null && file.startsWith(this.unchangedFolder);
    }
}

/** Where a script stands: what `module.cartridge` and `module.id` say. */
interface ScriptPlace {
    cartridge: string;
    id: string;
}

/** What is the same for all executions, of a script that stays where and as it is. */
interface UnchangedScript extends CompiledScript {
    place: ScriptPlace;
    /** Files that relative ids mean. */
    neighbours: Map<string, string>;
}

/** Files that relative ids mean, by the script that requires them, of scripts that stay where they are. */
const unchangedNeighbours = new Map<string, Map<string, string>>();

function neighboursOf(file: string): Map<string, string> {
    let known = unchangedNeighbours.get(file);
    if (!known) {
        known = new Map<string, string>();
        unchangedNeighbours.set(file, known);
    }
    return known;
}

function isRelative(id: string): boolean {
    return id.startsWith('./') || id.startsWith('../');
}

/**
 * The modules one execution has loaded. Module state never outlives a request or job.
 * Resolution as documented for TopLevel `require`: `./ ../` relative, `~/` own cartridge, `*\/` first on the
 * cartridge path, `dw/…` platform, else a cartridge's name, else the `modules` folder.
 */
export class ModuleRegistry {
    private readonly loaded = new Map<string, ScriptModule>();
    /** What `importScript` finds in the scripts that are loaded. */
    private readonly functions = new Map<string, Record<string, unknown>>();
    /** The files that this execution has looked up. Its code does not change while it runs, so it looks once. */
    private readonly folders = new Map<string, string | null>();
    private readonly files: CodeFiles;

    constructor(
        private readonly compiler: ScriptCompiler,
        /** The code version that was active when the execution began. */
        readonly code: CartridgeFolders,
        private readonly cartridgePath: string[],
        private readonly platform: (id: string) => unknown
    ) {
        this.files = new CodeFiles(compiler.unchangedFolder);
    }

    /** Folder of a cartridge by its name. */
    cartridgeFolder(name: string): string | null {
        let folder = this.folders.get(name);
        if (folder === undefined) {
            folder = this.code(name);
            this.folders.set(name, folder);
        }
        return folder;
    }

    /** Requires a module the way a script without a file of its own would. */
    require(id: string): unknown {
        return this.resolveAndLoad(id, null);
    }

    /** Requires a module as a script or template of a cartridge would. */
    requireFrom(file: string, id: string): unknown {
        return this.resolveAndLoad(id, file);
    }

    /** Functions of another script, for `importScript` of a template. @param path - `[cartridge:]file` */
    importFrom(file: string, path: string): Record<string, unknown> {
        return this.functionsOf(path, this.placeOf(file).cartridge);
    }

    /** First match for a path inside a cartridge (`cartridge/controllers/Home`) along the cartridge path. */
    findOnPath(inner: string): string | null {
        for (const name of this.cartridgePath) {
            const file = this.inCartridge(name, inner);
            if (file) {
                return file;
            }
        }
        return null;
    }

    /** Loads a file as a module. */
    load(file: string): unknown {
        const known = this.loaded.get(file);
        if (known) {
            return known.exports;
        }
        const isJson = file.endsWith('.json');
        const unchanged = isJson ? null : this.compiler.unchangedScript(file, this.files, this.placeOf);
        const { cartridge, id: moduleId } = unchanged ? unchanged.place : this.placeOf(file);
        const module: ScriptModule = { id: moduleId, exports: {}, cartridge };
        this.loaded.set(file, module);
        if (isJson) {
            module.exports = this.compiler.json(file);
            return module.exports;
        }
        this.defineSuperModule(module, file, cartridge);
        try {
            const { run, hasImports } = unchanged || this.compiler.compile(file, this.files);
            const require = unchanged ? this.requireBeside(file, unchanged.neighbours) : this.requireOf(file);
            const imports = hasImports ? importedNames((name) => this.functionsOf(name, cartridge)) : null;
            const functions = run(module.exports as object, require, module, imports);
            if (functions) {
                this.functions.set(file, functions);
            }
        } catch (error) {
            this.loaded.delete(file);
            throw error;
        }
        return module.exports;
    }

    private requireOf(file: string): (id: string) => unknown {
        return (id) => this.resolveAndLoad(id, file);
    }

    /** The `require` of a script that stays where it is: what a relative id means there is looked up once. */
    private requireBeside(file: string, neighbours: Map<string, string>): (id: string) => unknown {
        return (id) => {
            const known = neighbours.get(id);
            if (known !== undefined) {
                return this.load(known);
            }
            const found = isRelative(id) ? this.fileOf(id, file) : null;
            if (found && this.compiler.isUnchanged(found)) {
                neighbours.set(id, found);
            }
            return this.resolveAndLoad(id, file);
        };
    }

    /** @param path - `[cartridge:]file` below the cartridge's scripts. Source: Script API, TopLevel.global.importScript. */
    private functionsOf(path: string, importer: string): Record<string, unknown> {
        const [inner, cartridge = importer] = path.split(':').reverse() as [string, string?];
        const file = this.inCartridge(cartridge, 'cartridge/scripts/' + inner);
        if (!file) {
            throw new Error('Script not found: ' + path + ' (imported by cartridge ' + importer + ')');
        }
        this.load(file);
        return this.functions.get(file) || {};
    }

    private resolveAndLoad(id: string, from: string | null): unknown {
        if (id === 'dw' || id.startsWith('dw/')) {
            return this.platform(id);
        }
        const file = this.fileOf(id, from);
        if (!file) {
            const by = from
                ? ` (required by ${this.placeOf(from).id}; cartridge path ${this.cartridgePath.join(':')})`
                : '';
            throw scriptError('Module not found: ' + id + by);
        }
        return this.load(file);
    }

    /** The file that an id means in a script, or null. `dw/…` has none. */
    fileOf(id: string, from: string | null): string | null {
        if (isRelative(id)) {
            return from ? this.withinCode(path.resolve(path.dirname(from), id), from) : null;
        }
        if (id.startsWith('~/')) {
            return from ? this.inCartridge(this.placeOf(from).cartridge, id.slice(2)) : null;
        }
        if (id.startsWith('*/')) {
            return this.findOnPath(id.slice(2));
        }
        // Older cartridges begin with a slash: '/app_storefront_core/cartridge/scripts/app'.
        const [first, ...rest] = id.replace(/^\//, '').split('/');
        return this.inCartridge(first as string, rest.join('/')) || this.inCartridge('modules', id);
    }

    private inCartridge(name: string, inner: string): string | null {
        const folder = this.cartridgeFolder(name);
        if (!folder || (inner.includes('..') && !isAmongCartridges(folder, path.resolve(folder, inner)))) {
            return null;
        }
        return this.files.withExtension(path.join(folder, inner));
    }

    /** A file of the code version; above its cartridges a script finds nothing. @param file - absolute */
    private withinCode(file: string, from: string): string | null {
        const folder = this.cartridgeFolder(this.placeOf(from).cartridge);
        return folder && !isAmongCartridges(folder, file) ? null : this.files.withExtension(file);
    }

    private readonly placeOf = (file: string): ScriptPlace => {
        const cartridge = this.cartridgeOf(file);
        return { cartridge, id: this.idOf(file, cartridge) };
    };

    private cartridgeOf(file: string): string {
        for (const name of [...this.cartridgePath, 'modules']) {
            const folder = this.cartridgeFolder(name);
            if (folder && file.startsWith(folder + path.sep)) {
                return name;
            }
        }
        const match = /[/\\]([^/\\]+)[/\\]cartridge[/\\]/.exec(file);
        return match ? (match[1] as string) : '';
    }

    private idOf(file: string, cartridge: string): string {
        const folder = this.cartridgeFolder(cartridge);
        const inner = folder ? insideOf(folder, file) : path.basename(file);
        return cartridge + '/' + inner.replace(/\\/g, '/').replace(/\.[^.]+$/, '');
    }

    /** `module.superModule`: the module of the same path in a cartridge further down the cartridge path. */
    private defineSuperModule(module: ScriptModule, file: string, cartridge: string): void {
        const position = this.cartridgePath.indexOf(cartridge);
        const isLast = position === this.cartridgePath.length - 1;
        const folder = position < 0 || isLast ? null : this.cartridgeFolder(cartridge);
        if (!folder) {
            return;
        }
        Object.defineProperty(module, 'superModule', {
            configurable: true,
            get: () => {
                const below = this.superFileOf(file);
                return below === null ? undefined : this.load(below);
            }
        });
    }

    /** The file of the same path in a cartridge further down the cartridge path, or null. */
    superFileOf(file: string): string | null {
        const cartridge = this.cartridgeOf(file);
        const folder = this.cartridgeFolder(cartridge);
        const position = this.cartridgePath.indexOf(cartridge);
        if (!folder || position < 0) {
            return null;
        }
        const inner = insideOf(folder, file).replace(/\.[^.]+$/, '');
        const below = this.cartridgePath.slice(position + 1).map((name) => this.inCartridge(name, inner));
        return below.find((found) => found !== null) || null;
    }
}
