import fs from 'node:fs';
import Mocha from 'mocha';
import { addHook } from 'pirates';
import { findMutants } from './mutants';
import { instrument } from './instrument';

/** What a worker is to do. */
export interface Work {
    /** Sources, each with the number of its first mutant. */
    sources: Array<{ file: string; first: number }>;
    /** Files with tests. */
    tests: string[];
    /** Numbers of the mutants to try, in order. */
    mutants: number[];
}

/** What a worker reports, a line of JSON each. */
export type Report =
    | { kind: 'ready'; failed: string[] }
    | { kind: 'begun'; mutant: number }
    | { kind: 'done'; mutant: number; state: 'killed' | 'survived' | 'notCovered' };

const NONE = -1;
/** On a busy machine a test may be slow, and that is no fault. The parent stops a mutant that never ends. */
const NO_TIMEOUT = 0;
/** How many times what all tests ask without a mutant one may ask, before it counts as one without an end. */
const PATIENCE = 3;
const LEAST_PATIENCE = 100_000;

let active = NONE;
/** While tests run without a mutant: what they reach. Reached while modules load: by every test. */
let reached: Set<number> | null = null;
const whileLoading = new Set<number>();
/** How often the code has asked for a mutant, and how often it may. */
let asked = 0;
let mostAsked = Infinity;

function isActive(mutant: number): boolean {
    asked += 1;
    if (asked > mostAsked) {
        throw new Error('The mutant has no end');
    }
    if (active === NONE) {
        (reached || whileLoading).add(mutant);
    }
    return mutant === active;
}

/** Prints nothing. */
class Silent extends Mocha.reporters.Base {
    override epilogue(): void {}
}

class MochaAtOnce extends Mocha {
    load(): void {
        this.loadFiles();
    }
}

async function main(work: Work): Promise<void> {
    Object.defineProperty(globalThis, '$mutant', { value: isActive });
    addHook((code, file) => withMutants(work, code, file), { exts: ['.ts'] });
    const mocha = loaded(work.tests);
    const reachedBy = new Map<string, Set<number>>();
    report({ kind: 'ready', failed: await run(mocha, null, reachedBy) });
    mostAsked = Math.max(asked * PATIENCE, LEAST_PATIENCE);
    for (const mutant of work.mutants) {
        report({ kind: 'begun', mutant });
        asked = 0;
        active = mutant;
        report({ kind: 'done', mutant, state: await tryMutant(mutant, work, mocha, reachedBy) });
        active = NONE;
    }
}

async function tryMutant(
    mutant: number,
    work: Work,
    mocha: Mocha,
    reachedBy: Map<string, Set<number>>
): Promise<'killed' | 'survived' | 'notCovered'> {
    if (whileLoading.has(mutant)) {
        return (await withFreshModules(fileOf(mutant, work), work.tests)) ? 'killed' : 'survived';
    }
    const titles = new Set([...reachedBy].filter(([, mutants]) => mutants.has(mutant)).map(([title]) => title));
    if (titles.size === 0) {
        return 'notCovered';
    }
    return (await run(mocha, titles)).length > 0 ? 'killed' : 'survived';
}

function fileOf(mutant: number, { sources }: Work): string {
    return sources.reduce((found, one) => (one.first >= 0 && one.first <= mutant ? one : found)).file;
}

/**
 * Modules read tables when they are loaded: the mutant's and those that import it have to be loaded again.
 * @returns whether a test fails
 */
async function withFreshModules(file: string, tests: string[]): Promise<boolean> {
    const stale = importersOf(file);
    stale.forEach(({ filename }) => delete require.cache[filename]);
    const affected = new Set(stale.map(({ filename }) => filename));
    try {
        for (const test of tests.filter((one) => affected.has(one))) {
            if ((await run(loaded([test]), null)).length > 0) {
                return true;
            }
        }
    } catch {
        // It cannot even be loaded.
        return true;
    } finally {
        stale.forEach((module) => {
            require.cache[module.filename] = module;
        });
    }
    return false;
}

/** The module of a file, and all loaded ones that import it, also through others. */
function importersOf(file: string): NodeJS.Module[] {
    const known = new Map<NodeJS.Module, boolean>();
    const imports = (module: NodeJS.Module): boolean => {
        const before = known.get(module);
        if (before !== undefined) {
            return before;
        }
        known.set(module, false);
        const found = module.filename === file || module.children.some(imports);
        known.set(module, found);
        return found;
    };
    return Object.values(require.cache).filter(
        (module): module is NodeJS.Module => module !== undefined && imports(module)
    );
}

function loaded(tests: string[]): Mocha {
    const mocha = new MochaAtOnce({ reporter: Silent, timeout: NO_TIMEOUT, bail: true });
    mocha.cleanReferencesAfterRun(false);
    tests.forEach((file) => mocha.addFile(file));
    mocha.load();
    giveNumbers(mocha.suite, { next: 1 });
    return mocha;
}

/** Two tests may have one title, and tests are chosen by title. */
function giveNumbers(suite: Mocha.Suite, numbers: { next: number }): void {
    suite.tests.forEach((test) => {
        test.title += ` #${numbers.next}`;
        numbers.next += 1;
    });
    suite.suites.forEach((inner) => giveNumbers(inner, numbers));
}

/**
 * @param titles - the tests to run; all unless given
 * @returns the title of the test that failed, with its error; empty if none did
 */
function run(mocha: Mocha, titles: Set<string> | null, reachedBy?: Map<string, Set<number>>): Promise<string[]> {
    return new Promise((resolve) => {
        const grep = { test: (title: string) => titles === null || titles.has(title) };
        (mocha.options as { grep?: unknown }).grep = grep;
        const failed: string[] = [];
        const runner = mocha.run(() => {
            reached = null;
            resolve(failed);
        });
        runner.on('fail', (test, error: Error) => failed.push(`${test.fullTitle()}: ${error.message}`));
        if (reachedBy) {
            runner.on('test', (test) => {
                reached = new Set();
                reachedBy.set(test.fullTitle(), reached);
            });
        }
    });
}

/** Sources with their mutants, by file: they are loaded often. */
const instrumented = new Map<string, string>();

function withMutants({ sources }: Work, code: string, file: string): string {
    const source = sources.find((candidate) => candidate.file === file);
    if (!source) {
        return code;
    }
    const known = instrumented.get(file) || instrument(code, findMutants(code), source.first);
    instrumented.set(file, known);
    return known;
}

function report(line: Report): void {
    fs.writeSync(1, JSON.stringify(line) + '\n');
}

void main(JSON.parse(fs.readFileSync(process.argv[2] as string, 'utf8')) as Work);
