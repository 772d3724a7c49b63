import fs from 'node:fs';
import vm from 'node:vm';
import type { CodeFiles } from './codeFiles';
import { scripts } from './scripts';
import type { CompatibilityMode } from '../contracts/switches';

/** Runs a script. @returns the functions that it declares, for `importScript`; undefined for a module */
type ScriptFunction = (
    exports: object,
    require: (id: string) => unknown,
    module: ScriptModule,
    imports: object | null
) => Record<string, unknown> | undefined;

/** A script of one context. */
export interface CompiledScript {
    run: ScriptFunction;
    /** Whether it imports names, and needs a scope for them. */
    hasImports: boolean;
}

/** What a script knows as `module`. */
export interface ScriptModule {
    id: string;
    exports: unknown;
    cartridge: string;
    superModule?: unknown;
}

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
            known = {
                ...this.compile(file, files),
                file,
                slot: this.unchanged.size,
                place: placeOf(file),
                neighbours: new Map()
            };
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
export interface ScriptPlace {
    cartridge: string;
    id: string;
}

/** What is the same for all executions, of a script that stays where and as it is. */
export interface UnchangedScript extends CompiledScript {
    file: string;
    /** Its place in the list of each execution. */
    slot: number;
    place: ScriptPlace;
    /** What relative ids mean, as far as it is unchanged as well. */
    neighbours: Map<string, UnchangedScript>;
}
