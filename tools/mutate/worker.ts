import fs from 'node:fs';
import type Mocha from 'mocha';
import { findMutants } from './mutants';
import type { Mutant } from './mutants';
import { instrument } from './instrument';
import { eachSuite, keepOnly, loadTests, suitesOf } from './mochaSuites';
import { readMutated } from './readMutated';

/** What a worker is to do. */
export interface Work {
    /** Sources, each with the number of its first mutant. */
    sources: Array<{ file: string; first: number }>;
    /** Files with tests. */
    tests: string[];
    /** Numbers of the mutants to try, in order. */
    mutants: number[];
}

/** What came of a mutant. */
export type MutantState = 'killed' | 'survived' | 'notCovered';

/** What a worker reports, a line of JSON each. */
export type Report =
    | { kind: 'ready'; failed: string[] }
    | { kind: 'begun'; mutant: number }
    | { kind: 'done'; mutant: number; state: MutantState }
    /** What a mutant left behind makes a test fail without one: another process continues, and tries this one again. */
    | { kind: 'spoiled' };

const NONE = -1;
/** How many times what all tests ask without a mutant one may ask, before it counts as one without an end. */
const PATIENCE = 3;
const LEAST_PATIENCE = 100_000;

let active = NONE;
/** What modules reach while they are loaded: every test does. */
const whileLoading = new Set<number>();
/** What the code reaches without a mutant. */
let reached = whileLoading;
/** How often the code has asked for a mutant, and how often it may. */
let asked = 0;
let mostAsked = Infinity;
/** Tests that fail when they run a second time: they find no mutant. */
const onlyOnce = new Set<string>();

function isActive(mutant: number): boolean {
    asked += 1;
    if (asked > mostAsked) {
        throw new Error('The mutant has no end');
    }
    if (active === NONE) {
        reached.add(mutant);
    }
    return mutant === active;
}

async function main(work: Work): Promise<void> {
    readMutated((code, file) => withMutants(work, code, file), isActive);
    const mocha = loadTests(work.tests);
    const reachedBy = new Map<string, Set<number>>();
    report({ kind: 'ready', failed: (await run(mocha, null, reachedBy)).map(inWords) });
    mostAsked = Math.max(asked * PATIENCE, LEAST_PATIENCE);
    eachSuite(mocha.suite, (suite) => suite.bail(false));
    (await run(mocha, null)).forEach(({ title }) => onlyOnce.add(title));
    eachSuite(mocha.suite, (suite) => suite.bail(true));
    let isFresh = true;
    for (const mutant of work.mutants) {
        report({ kind: 'begun', mutant });
        asked = 0;
        active = mutant;
        const { state, by } = await tryMutant(mutant, work, mocha, reachedBy);
        active = NONE;
        asked = 0;
        const isSpoiled = by !== null && (await run(mocha, new Set([by]))).length > 0;
        if (!isSpoiled || isFresh) {
            report({ kind: 'done', mutant, state });
        }
        if (isSpoiled) {
            report({ kind: 'spoiled' });
            process.exit();
        }
        isFresh = false;
    }
}

interface Trial {
    state: 'killed' | 'survived' | 'notCovered';
    /** The test that has found the mutant; null for none, and for one that was loaded anew. */
    by: string | null;
}

async function tryMutant(
    mutant: number,
    work: Work,
    mocha: Mocha,
    reachedBy: Map<string, Set<number>>
): Promise<Trial> {
    if (whileLoading.has(mutant)) {
        const isKilled = await withFreshModules(fileOf(mutant, work), work.tests);
        return { state: isKilled ? 'killed' : 'survived', by: null };
    }
    const titles = [...reachedBy].filter(([title, mutants]) => mutants.has(mutant) && !onlyOnce.has(title));
    if (titles.length === 0) {
        return { state: 'notCovered', by: null };
    }
    const [failed] = await run(mocha, new Set(titles.map(([title]) => title)));
    return { state: failed ? 'killed' : 'survived', by: failed ? failed.title : null };
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
            if ((await run(loadTests([test]), null)).length > 0) {
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

interface Failed {
    /** Of the test, or of that before which something failed. */
    title: string;
    message: string;
}

function inWords({ title, message }: Failed): string {
    return `${title}: ${message}`;
}

/**
 * @param titles - the tests to run; all unless given
 * @param reachedBy - gets what each test reaches, with what is done before the tests of its suites
 * @returns the test that failed, with its error; empty if none did
 */
function run(mocha: Mocha, titles: Set<string> | null, reachedBy?: Map<string, Set<number>>): Promise<Failed[]> {
    return new Promise((resolve) => {
        const putBack = titles === null ? () => {} : keepOnly(mocha.suite, titles);
        const failed: Failed[] = [];
        const runner = mocha.run(() => {
            reached = new Set();
            putBack();
            resolve(failed);
        });
        runner.on('fail', (test, { message }: Error) =>
            failed.push({ title: (test.ctx?.currentTest || test).fullTitle(), message })
        );
        if (reachedBy) {
            observe(runner, reachedBy);
        }
    });
}

function observe(runner: Mocha.Runner, reachedBy: Map<string, Set<number>>): void {
    const before = new Map<Mocha.Suite, Set<number>>();
    runner.on('hook', (hook) => {
        if (hook.title.startsWith('"before all"')) {
            reached = before.get(hook.parent as Mocha.Suite) || new Set();
            before.set(hook.parent as Mocha.Suite, reached);
        }
    });
    runner.on('test', (test) => {
        reached = new Set(suitesOf(test).flatMap((suite) => [...(before.get(suite) || [])]));
        reachedBy.set(test.fullTitle(), reached);
    });
}

/** Sources with their mutants, by file: they are loaded often. */
const instrumented = new Map<string, string>();

function withMutants({ sources, mutants }: Work, code: string, file: string): string {
    const source = sources.find((candidate) => candidate.file === file);
    if (!source) {
        return code;
    }
    const known = instrumented.get(file) || instrument(code, triedOf(code, source.first, mutants));
    instrumented.set(file, known);
    return known;
}

/** The mutants of a script that are tried, by number: each one in the code takes time. */
function triedOf(code: string, first: number, tried: number[]): Map<number, Mutant> {
    const numbered = findMutants(code).map((mutant, index) => [first + index, mutant] as const);
    const chosen = new Set(tried);
    return new Map(numbered.filter(([number]) => chosen.has(number)));
}

function report(line: Report): void {
    fs.writeSync(1, JSON.stringify(line) + '\n');
}

void main(JSON.parse(fs.readFileSync(process.argv[2] as string, 'utf8')) as Work);
