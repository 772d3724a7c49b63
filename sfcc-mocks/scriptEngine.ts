import type { CompatibilityMode } from './contracts/switches';
import type { Clock } from './contracts/clock';
import { createPlatform } from './dw';
import { CompiledTemplates } from './isml/compiledTemplates';
import { instance } from './runtime/current';
import { ScriptCompiler } from './runtime/scriptCompiler';
import { createScriptContext } from './runtime/scriptContext';

/** What runs the scripts and templates of an instance. */
export interface ScriptEngine {
    compiler: ScriptCompiler;
    templates: CompiledTemplates;
}

/** What scripts see of the instance that they run on. */
export interface Surroundings {
    clock: Pick<Clock, 'now' | 'elapse'>;
    random: () => number;
}

/** An engine with a global scope of its own. @param unchangedFolder - see `InstanceOptions` */
export function newEngine(
    mode: CompatibilityMode,
    unchangedFolder: string | null,
    { clock, random }: Surroundings
): ScriptEngine {
    const context = createScriptContext(clock, random, createPlatform().namespace, mode);
    return {
        compiler: new ScriptCompiler(context, mode, unchangedFolder),
        templates: new CompiledTemplates(context)
    };
}

const engines = new Map<string, ScriptEngine>();

/** The engine of all instances of this process that share one: Node then compiles and optimizes their scripts once. */
export function sharedEngine(mode: CompatibilityMode, unchangedFolder: string | null): ScriptEngine {
    const key = `${mode} ${unchangedFolder}`;
    const engine = engines.get(key) || newEngine(mode, unchangedFolder, OF_WHAT_RUNS);
    engines.set(key, engine);
    return engine;
}

/** Clock and chance of the instance whose script is running. */
const OF_WHAT_RUNS: Surroundings = {
    clock: { now: () => instance().clock.now(), elapse: (ms) => instance().clock.elapse?.(ms) },
    random: () => instance().random()
};
