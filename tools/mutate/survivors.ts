import fs from 'node:fs';
import path from 'node:path';
import type { MutantState } from './worker';

/** A mutant, known by what stands in its line: line numbers change too often. */
export interface Place {
    /** From the root of the repository. */
    file: string;
    /** The line of the source on which the mutant begins, without spaces around it. */
    source: string;
    /** What the mutant replaces; a long one is cut. */
    original: string;
    mutant: string;
}

/** Survivors that change nothing a caller can see, and why. */
export interface Accepted {
    reason: string;
    survivors: Place[];
}

/** A mutant that was tried. */
export interface Tried extends Place {
    line: number;
    state: MutantState;
}

/** A listed survivor that is none. */
export interface Stale extends Place {
    why: 'killed' | 'no such mutant';
}

/** The outcome of the mutants. */
export interface Sorted {
    survived: Tried[];
    accepted: Array<Tried & { reason: string }>;
    stale: Stale[];
}

/** The list in `accepted.json`. */
export function acceptedSurvivors(): Accepted[] {
    return JSON.parse(fs.readFileSync(path.join(__dirname, 'accepted.json'), 'utf8')) as Accepted[];
}

/**
 * Parts the survivors that have a reason from those that a test should find.
 * @param tried - all mutants of some files
 * @param listed - survivors of any files; files without a tried mutant do not count
 */
export function sortSurvivors(tried: Tried[], listed: Accepted[]): Sorted {
    const reasons = new Map(
        listed.flatMap(({ reason, survivors }) => survivors.map((place) => [keyOf(place), reason] as const))
    );
    const alive = tried.filter(({ state }) => state !== 'killed');
    const files = new Set(tried.map(({ file }) => file));
    const known = new Set(tried.map(keyOf));
    const surviving = new Set(alive.map(keyOf));
    return {
        survived: alive.filter((one) => !reasons.has(keyOf(one))),
        accepted: alive.flatMap((one) => {
            const reason = reasons.get(keyOf(one));
            return reason === undefined ? [] : [{ ...one, reason }];
        }),
        stale: listed
            .flatMap(({ survivors }) => survivors)
            .filter((place) => files.has(place.file) && !surviving.has(keyOf(place)))
            .map((place) => ({ ...place, why: known.has(keyOf(place)) ? 'killed' : 'no such mutant' }))
    };
}

function keyOf({ file, source, original, mutant }: Place): string {
    return JSON.stringify([file, source, original, mutant]);
}
