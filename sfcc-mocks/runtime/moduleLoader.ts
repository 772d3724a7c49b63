import path from 'node:path';
import { scriptError } from './failures';
import { insideOf, isAmongCartridges } from './codeFolders';
import { CodeFiles } from './codeFiles';
import { importedNames } from './importedNames';
import type { CompiledScript, ScriptCompiler, ScriptModule, ScriptPlace, UnchangedScript } from './scriptCompiler';

/** Where cartridges are found: folder of each cartridge by its name. */
export type CartridgeFolders = (name: string) => string | null;

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
    /** Those whose scripts stay where and as they are, by slot: an execution loads hundreds of them. */
    private readonly unchanged: Array<ScriptModule | undefined> = [];
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
        if (unchanged) {
            return this.loadUnchanged(unchanged);
        }
        const { cartridge, id } = this.placeOf(file);
        const module: ScriptModule = { id, exports: {}, cartridge };
        this.loaded.set(file, module);
        if (isJson) {
            module.exports = this.compiler.json(file);
            return module.exports;
        }
        try {
            this.run(module, file, this.compiler.compile(file, this.files), this.requireOf(file));
        } catch (error) {
            this.loaded.delete(file);
            throw error;
        }
        return module.exports;
    }

    private loadUnchanged(script: UnchangedScript): unknown {
        const known = this.unchanged[script.slot];
        if (known) {
            return known.exports;
        }
        const { cartridge, id } = script.place;
        const module: ScriptModule = { id, exports: {}, cartridge };
        this.unchanged[script.slot] = module;
        try {
            this.run(module, script.file, script, this.requireBeside(script));
        } catch (error) {
            this.unchanged[script.slot] = undefined;
            throw error;
        }
        return module.exports;
    }

    private run(
        module: ScriptModule,
        file: string,
        { run, hasImports }: CompiledScript,
        require: (id: string) => unknown
    ): void {
        const { cartridge } = module;
        this.defineSuperModule(module, file, cartridge);
        const imports = hasImports ? importedNames((name) => this.functionsOf(name, cartridge)) : null;
        const functions = run(module.exports as object, require, module, imports);
        if (functions) {
            this.functions.set(file, functions);
        }
    }

    private requireOf(file: string): (id: string) => unknown {
        return (id) => this.resolveAndLoad(id, file);
    }

    /** The `require` of a script that stays where it is: what a relative id means there is looked up once. */
    private requireBeside(script: UnchangedScript): (id: string) => unknown {
        const { neighbours } = script;
        return (id) => {
            const known = neighbours.get(id);
            return known ? this.loadUnchanged(known) : this.requireNeighbour(script, id);
        };
    }

    private requireNeighbour({ file, neighbours }: UnchangedScript, id: string): unknown {
        const found = isRelative(id) ? this.neighbourOf(file, id) : null;
        const unchanged =
            found && !found.endsWith('.json') ? this.compiler.unchangedScript(found, this.files, this.placeOf) : null;
        if (unchanged) {
            neighbours.set(id, unchanged);
        }
        return this.resolveAndLoad(id, file);
    }

    /** The file that a relative id means in a script that stays where it is. */
    private neighbourOf(file: string, id: string): string | null {
        const files = neighboursOf(file);
        const known = files.get(id);
        const found = known === undefined ? this.fileOf(id, file) : known;
        if (found && this.compiler.isUnchanged(found)) {
            files.set(id, found);
        }
        return found;
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
        if (/^\/?dw(\/|$)/.test(id)) {
            return this.platform(id.replace(/^\//, ''));
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
