import path from 'node:path';
import { parseArgs } from 'node:util';
import { acceptedSurvivors, sortSurvivors } from '../mutate/accepted';
import type { Sorted, Tried } from '../mutate/accepted';
import { eachInTurn } from '../mutate/eachInTurn';
import type { Failure } from '../mutate/eachInTurn';
import { groups } from '../mutate/groups';
import type { Group } from '../mutate/groups';
import { placedMutants } from '../mutate/placedMutants';
import type { Placed } from '../mutate/placedMutants';
import { tryMutants } from '../mutate/tryMutants';
import type { MutantState } from '../mutate/tryMutants';

const ROOT = path.join(__dirname, '../..');
const PROCESSES = 2;
const USAGE = `npm run mutate -- [--only FEATURE]... [--json]

Puts small faults into the rules, one at a time, and runs the tests of the rules: the score is the part that a test finds.
tools/mutate/accepted.json lists survivors that change nothing, with reasons.

  --only FEATURE  rules of one folder, for example lifecycle; may be repeated
  --json          prints one JSON document: {"score","mutants","groups":[…],"survived":[…],"accepted":[…],"stale":[…],"failed":[…]};
                  stale are listed survivors that a test finds or that are gone

Exit code 1 when the mutants of a group could not be tried.
`;

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
interface Result extends Sorted {
    score: number;
    mutants: number;
    groups: Counted[];
    failed: Array<{ group: string; reason: string }>;
}

async function main(args: string[]): Promise<void> {
    const { values } = parseArgs({
        args,
        options: {
            only: { type: 'string', multiple: true },
            json: { type: 'boolean' },
            help: { type: 'boolean', short: 'h' }
        }
    });
    if (values.help) {
        console.log(USAGE);
        return;
    }
    const chosen = groups(ROOT).filter(({ name }) => !values.only || values.only.includes(path.basename(name)));
    if (chosen.length === 0) {
        throw new Error(`There are no rules of ${String(values.only)}`);
    }
    const result = await resultOf(chosen);
    process.exitCode = result.failed.length > 0 ? 1 : 0;
    if (values.json) {
        console.log(JSON.stringify(result, null, 2));
    } else {
        print(result);
    }
}

async function resultOf(chosen: Group[]): Promise<Result> {
    const { tried, failures } = await tryAll(chosen);
    const all = [...tried.values()].flat();
    const listed = acceptedSurvivors();
    return {
        score: scoreOf(all, sortSurvivors(all, listed)),
        mutants: all.length,
        groups: [...tried].map(([{ name }, ofGroup]) => {
            const sorted = sortSurvivors(ofGroup, listed);
            return {
                group: name,
                mutants: ofGroup.length,
                survived: sorted.survived.length,
                accepted: sorted.accepted.length,
                score: scoreOf(ofGroup, sorted)
            };
        }),
        ...sortSurvivors(all, listed),
        failed: failures.map(({ item, reason }) => ({ group: item.name, reason }))
    };
}

/** @returns percent of the mutants that could change something which a test has found; 100 when there are none */
function scoreOf(tried: Tried[], { survived, accepted }: Sorted): number {
    const counted = tried.length - accepted.length;
    return counted === 0 ? 100 : Math.round(((counted - survived.length) / counted) * 10000) / 100;
}

function print({ score, mutants, groups: counted, survived, accepted, stale, failed }: Result): void {
    const byReason = new Map<string, number>();
    accepted.forEach(({ reason }) => byReason.set(reason, (byReason.get(reason) || 0) + 1));
    counted.forEach((group) =>
        console.log(`${group.group}: ${group.score} % of ${group.mutants - group.accepted} mutants`)
    );
    byReason.forEach((count, reason) => console.log(`${count} change nothing: ${reason}`));
    survived.forEach(({ file, line, original, mutant, state }) =>
        console.log(`${file}:${line}: ${original} -> ${mutant} (${state})`)
    );
    stale.forEach(({ file, source, original, mutant, why }) =>
        console.log(`accepted.json is stale (${why}): ${file}, "${source}": ${original} -> ${mutant}`)
    );
    failed.forEach(({ group, reason }) => console.log(`${group} was not tried: ${reason}`));
    console.log(`\n${score} % of ${mutants - accepted.length} mutants were found; ${accepted.length} change nothing.`);
}

interface Work {
    group: Group;
    mutants: Placed[];
}

/** Two processes take the groups in turn, the largest first. */
async function tryAll(chosen: Group[]): Promise<{ tried: Map<Group, Tried[]>; failures: Array<Failure<Group>> }> {
    const work: Work[] = [];
    const unread = await eachInTurn(chosen, 1, (group) => {
        work.push({ group, mutants: placedMutants(ROOT, group.sources) });
        return Promise.resolve();
    });
    work.sort((one, other) => other.mutants.length - one.mutants.length);
    const total = work.reduce((sum, { mutants }) => sum + mutants.length, 0);
    const begun = Date.now();
    let done = 0;
    const tried = new Map<Group, Tried[]>();
    const untried = await eachInTurn(work, PROCESSES, async ({ group, mutants }) => {
        const ofGroup: Tried[] = [];
        await tryGroup(group, mutants, (mutant, state) => {
            ofGroup.push({ ...(mutants[mutant] as Placed), state });
            done += 1;
            if (done % 100 === 0) {
                const perSecond = done / ((Date.now() - begun) / 1000);
                process.stderr.write(`${done} of ${total} mutants, ${perSecond.toFixed(1)} a second\n`);
            }
        });
        tried.set(group, ofGroup);
    });
    return { tried, failures: [...unread, ...untried.map(({ item, reason }) => ({ item: item.group, reason }))] };
}

async function tryGroup(
    { sources, tests }: Group,
    mutants: Placed[],
    onDone: (mutant: number, state: MutantState) => void
): Promise<void> {
    const numbers = mutants.map((_mutant, number) => number);
    if (tests.length === 0) {
        numbers.forEach((number) => onDone(number, 'notCovered'));
        return;
    }
    const numbered = sources.map((file) => ({
        file,
        first: mutants.findIndex((mutant) => mutant.file === path.relative(ROOT, file))
    }));
    await tryMutants(ROOT, { sources: numbered, tests, mutants: numbers }, onDone);
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error((error as Error).message + '\n\n' + USAGE);
    process.exitCode = 1;
});
