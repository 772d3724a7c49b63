import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { acceptedReason } from '../mutate/accepted';
import { eachInTurn } from '../mutate/eachInTurn';
import { groups } from '../mutate/groups';
import type { Group } from '../mutate/groups';
import { findMutants } from '../mutate/mutants';
import { tryMutants } from '../mutate/tryMutants';
import type { MutantState } from '../mutate/tryMutants';
import { transformed } from '../transformed';

const ROOT = path.join(__dirname, '../..');
const PROCESSES = 2;
const USAGE = `npm run mutate -- [--only FEATURE]... [--json]

Puts small faults into the rules, one at a time, and runs the tests of the rules: the score is the part that a test finds.

  --only FEATURE  rules of one folder, for example lifecycle; may be repeated
  --json          prints one JSON document: {"score","mutants","survived":[…],"accepted":[…],"failed":[…]};
                  exit code 1 when a group could not be tried
`;

/** A fault with its place and what became of it. */
interface Tried {
    file: string;
    line: number;
    original: string;
    mutant: string;
    state: MutantState;
    /** Why it changes nothing that a caller can see; set for one that survives and is accepted. */
    reason?: string;
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
    const { tried, failed } = await tryAll(chosen);
    process.exitCode = failed.length > 0 ? 1 : 0;
    const survived = tried.filter(({ state, reason }) => state !== 'killed' && !reason);
    const accepted = tried.filter(({ reason }) => reason);
    const counted = tried.length - accepted.length;
    const score = Math.round(((counted - survived.length) / counted) * 10000) / 100;
    if (values.json) {
        console.log(JSON.stringify({ score, mutants: tried.length, survived, accepted, failed }, null, 2));
        return;
    }
    survived.forEach(({ file, line, original, mutant, state }) =>
        console.log(`${file}:${line}: ${short(original)} -> ${short(mutant)} (${state})`)
    );
    failed.forEach(({ group, reason }) => console.log(`${group} was not tried: ${reason}`));
    console.log(`\n${score} % of ${counted} mutants were found; ${accepted.length} change nothing.`);
}

/** A group whose mutants were not all tried. */
interface FailedGroup {
    group: string;
    reason: string;
}

/** Two processes take the groups in turn, the largest first. */
async function tryAll(chosen: Group[]): Promise<{ tried: Tried[]; failed: FailedGroup[] }> {
    const all = chosen
        .map((group) => ({ group, mutants: mutantsOf(group.sources) }))
        .sort((one, other) => other.mutants.length - one.mutants.length);
    const total = all.reduce((sum, { mutants }) => sum + mutants.length, 0);
    const tried: Tried[] = [];
    const begun = Date.now();
    let done = 0;
    const failures = await eachInTurn(all, PROCESSES, ({ group, mutants }) =>
        tryGroup(group, mutants, (mutant, state) => {
            done += 1;
            const { source, ...place } = mutants[mutant] as Placed;
            const reason = state === 'killed' ? undefined : acceptedReason(place, source);
            tried.push({ ...place, state, ...(reason ? { reason } : {}) });
            if (done % 100 === 0) {
                const perSecond = done / ((Date.now() - begun) / 1000);
                process.stderr.write(`${done} of ${total} mutants, ${perSecond.toFixed(1)} a second\n`);
            }
        })
    );
    return {
        tried: tried.sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line),
        failed: failures.map(({ item, reason }) => ({ group: item.group.name, reason }))
    };
}

interface Placed {
    file: string;
    line: number;
    original: string;
    mutant: string;
    /** The line that it stands on. */
    source: string;
}

function mutantsOf(sources: string[]): Placed[] {
    return sources.flatMap((file) => {
        const code = codeOf(file);
        return findMutants(code).map(({ start, end, text }) => {
            const line = code.slice(0, start).split('\n').length;
            return {
                file: path.relative(ROOT, file),
                line,
                original: code.slice(start, end),
                mutant: text,
                source: code.split('\n')[line - 1] as string
            };
        });
    });
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

function codeOf(file: string): string {
    return transformed(fs.readFileSync(file, 'utf8'), file);
}

function short(text: string): string {
    const flat = text.replace(/\s+/g, ' ');
    return flat.length > 60 ? flat.slice(0, 57) + '…' : flat;
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error((error as Error).message + '\n\n' + USAGE);
    process.exitCode = 1;
});
