import path from 'node:path';
import { eachInTurn } from './eachInTurn';
import type { Failure } from './eachInTurn';
import type { Group } from './groups';
import { placedMutants } from './placedMutants';
import { sampleOf } from './sampleOf';
import type { Placed } from './placedMutants';
import { sortSurvivors } from './survivors';
import type { Accepted, Sorted, Tried } from './survivors';
import { tryMutants } from './tryMutants';
import type { MutantState } from './worker';

const PROCESSES = 2;

/** The mutants of one group. */
interface Counted {
    group: string;
    mutants: number;
    survived: number;
    accepted: number;
    /** Percent. */
    score: number;
}

/** What a run has found. */
export interface Result extends Sorted {
    score: number;
    mutants: number;
    /** How many survivors have neither a test nor a reason. */
    notExplained: number;
    groups: Counted[];
    /** Groups that were not tried to their end; `groups` counts what was. */
    failed: Array<{ group: string; reason: string }>;
}

/** Told after each mutant: how many are done, of how many, and when the first began. */
type OnProgress = (done: number, all: number, begun: number) => void;

/** How many mutants of each group are tried, and which. */
export interface Sample {
    most: number;
    seed: number;
}

/**
 * Tries the mutants of all groups. A group that cannot be tried to its end keeps what was tried; the others continue.
 * @param listed - survivors that change nothing
 * @param sample - all mutants unless given
 * @param moreTests - with which the survivors of all groups are tried; none unless given
 */
export async function tryGroups(
    root: string,
    chosen: Group[],
    listed: Accepted[],
    onProgress: OnProgress,
    sample: Sample = { most: Infinity, seed: 1 },
    moreTests: string[] = []
): Promise<Result> {
    const { work, failures } = await tryAll(root, chosen, onProgress, sample);
    const again = moreTests.length > 0 ? [await trySurvivors(root, work, moreTests)] : [];
    const all = work.flatMap(triedOf);
    const sorted = sortSurvivors(all, listed);
    return {
        score: scoreOf(all, sorted),
        mutants: all.length,
        notExplained: sorted.survived.length,
        groups: work
            .map((one) => ({ group: one.group.name, tried: triedOf(one) }))
            .filter(({ tried }) => tried.length > 0)
            .map(({ group, tried }) => {
                const own = sortSurvivors(tried, listed);
                return {
                    group,
                    mutants: tried.length,
                    survived: own.survived.length,
                    accepted: own.accepted.length,
                    score: scoreOf(tried, own)
                };
            }),
        ...sorted,
        failed: [...failures, ...again.flat()].map(({ item, reason }) => ({ group: item.name, reason }))
    };
}

/** @returns percent of the mutants that could change something which a test has found; 100 when there are none */
function scoreOf(tried: Tried[], { survived, accepted }: Sorted): number {
    const counted = tried.length - accepted.length;
    return counted === 0 ? 100 : Math.round(((counted - survived.length) / counted) * 10000) / 100;
}

interface Work {
    group: Group;
    mutants: Placed[];
    /** Numbers of those that are tried. */
    numbers: number[];
    /** What came of those that were tried, by number. */
    states: Map<number, MutantState>;
}

function triedOf({ mutants, states }: Work): Tried[] {
    return [...states].map(([number, state]) => ({ ...(mutants[number] as Placed), state }));
}

/** Two processes take the groups in turn, the largest first. */
async function tryAll(
    root: string,
    chosen: Group[],
    onProgress: OnProgress,
    { most, seed }: Sample
): Promise<{ work: Work[]; failures: Array<Failure<Group>> }> {
    const work: Work[] = [];
    const unread = await eachInTurn(chosen, 1, (group) => {
        const mutants = placedMutants(root, group.sources);
        work.push({ group, mutants, numbers: sampleOf([...mutants.keys()], most, seed), states: new Map() });
        return Promise.resolve();
    });
    work.sort((one, other) => other.numbers.length - one.numbers.length);
    const total = work.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const begun = Date.now();
    let done = 0;
    const untried = await eachInTurn(work, PROCESSES, (one) =>
        tryGroup(root, one, (mutant, state) => {
            one.states.set(mutant, state);
            done += 1;
            onProgress(done, total, begun);
        })
    );
    return { work, failures: [...unread, ...untried.map(({ item, reason }) => ({ item: item.group, reason }))] };
}

/** Tries the survivors of all groups in one process: to run all tests without a mutant takes longest. */
async function trySurvivors(root: string, work: Work[], tests: string[]): Promise<Array<Failure<Group>>> {
    const places = work.flatMap((one) => one.mutants.map((mutant, number) => ({ one, mutant, number })));
    const isAlive = ({ one: { states }, number }: (typeof places)[number]): boolean =>
        states.has(number) && states.get(number) !== 'killed';
    const together = {
        group: { name: 'survivors with more tests', sources: work.flatMap(({ group }) => group.sources), tests },
        mutants: places.map(({ mutant }) => mutant),
        numbers: [...places.keys()].filter((place) => isAlive(places[place]!)),
        states: new Map<number, MutantState>()
    };
    const failures = await eachInTurn([together], 1, () =>
        tryGroup(root, together, (place, state) => {
            if (state !== 'notCovered') {
                const { one, number } = places[place]!;
                one.states.set(number, state);
            }
        })
    );
    return failures.map(({ reason }) => ({ item: together.group, reason }));
}

async function tryGroup(
    root: string,
    { group: { sources, tests }, mutants, numbers }: Work,
    onDone: (mutant: number, state: MutantState) => void
): Promise<void> {
    if (tests.length === 0) {
        numbers.forEach((number) => onDone(number, 'notCovered'));
        return;
    }
    const numbered = sources.map((file) => ({
        file,
        first: mutants.findIndex((mutant) => mutant.file === path.relative(root, file))
    }));
    await tryMutants(root, { sources: numbered, tests, mutants: numbers }, onDone);
}
