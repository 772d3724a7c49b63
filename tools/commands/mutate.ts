import path from 'node:path';
import { parseArgs } from 'node:util';
import { chosenGroups } from '../mutate/chosenGroups';
import { groups } from '../mutate/groups';
import type { Group } from '../mutate/groups';
import { allUseCaseTests, groupsWithOwnTests, useCaseGroups } from '../mutate/useCaseGroups';
import { wholeNumber } from '../options/wholeNumber';
import { acceptedSurvivors } from '../mutate/survivors';
import { tryGroups } from '../mutate/tryGroups';
import type { Result } from '../mutate/tryGroups';

const ROOT = path.join(__dirname, '../..');
const USAGE = `npm run mutate -- [--use-cases [--all-tests]] [--only FEATURE]... [--sample N [--seed S]] [--json]

Puts small faults into the rules, one at a time, and runs the tests of the rules: the score is the part that a test finds.
tools/mutate/accepted.json lists survivors that change nothing, with reasons.

  --use-cases     everything but the rules, in the compiled cartridges, with the tests that drive a whole instance: a night's work
  --all-tests     tries the survivors of a feature's own tests with the tests of all features
  --only FEATURE  one folder, for example lifecycle; may be repeated
  --sample N      N faults of each folder
  --seed S        which ones; 1 unless given
  --json          prints one JSON document: {"score","mutants","notExplained","groups":[…],"survived":[…],"accepted":[…],"stale":[…],"failed":[…]};
                  stale are listed survivors that a test finds or that are gone

Exit code 1 when a group could not be tried to its end; what was tried counts.
`;

async function main(args: string[]): Promise<void> {
    const { values } = parseArgs({
        args,
        options: {
            only: { type: 'string', multiple: true },
            'use-cases': { type: 'boolean' },
            'all-tests': { type: 'boolean' },
            sample: { type: 'string' },
            seed: { type: 'string', default: '1' },
            json: { type: 'boolean' },
            help: { type: 'boolean', short: 'h' }
        }
    });
    if (values.help) {
        console.log(USAGE);
        return;
    }
    const { all, moreTests } = groupsFor(values['use-cases'], values['all-tests']);
    const sample = {
        most: values.sample === undefined ? Infinity : wholeNumber('--sample', values.sample),
        seed: wholeNumber('--seed', values.seed)
    };
    const chosen = chosenGroups(all, values.only);
    const result = await tryGroups(ROOT, chosen, acceptedSurvivors(), showProgress, sample, moreTests);
    process.exitCode = result.failed.length > 0 ? 1 : 0;
    if (values.json) {
        console.log(JSON.stringify(result, null, 2));
    } else {
        print(result);
    }
}

function groupsFor(useCases = false, allTests = false): { all: Group[]; moreTests: string[] } {
    if (!useCases && allTests) {
        throw new Error('--all-tests is for --use-cases');
    }
    if (!useCases) {
        return { all: groups(ROOT), moreTests: [] };
    }
    return allTests
        ? { all: groupsWithOwnTests(ROOT), moreTests: allUseCaseTests(ROOT) }
        : { all: useCaseGroups(ROOT), moreTests: [] };
}

function showProgress(done: number, all: number, begun: number): void {
    if (done % 100 === 0) {
        const perSecond = done / ((Date.now() - begun) / 1000);
        process.stderr.write(`${done} of ${all} mutants, ${perSecond.toFixed(1)} a second\n`);
    }
}

function print({ score, mutants, notExplained, groups: counted, survived, accepted, stale, failed }: Result): void {
    const byReason = new Map<string, number>();
    accepted.forEach(({ reason }) => byReason.set(reason, (byReason.get(reason) || 0) + 1));
    counted.forEach((group) =>
        console.log(`${group.group}: ${group.score} % of ${group.mutants - group.accepted} mutants`)
    );
    byReason.forEach((count, reason) => console.log(`${count} change nothing: ${reason}`));
    survived.forEach(({ file, line, original, mutant, state }) =>
        console.log(`not explained: ${file}:${line}: ${original} -> ${mutant} (${state})`)
    );
    stale.forEach(({ file, source, original, mutant, why }) =>
        console.log(`accepted.json is stale (${why}): ${file}, "${source}": ${original} -> ${mutant}`)
    );
    failed.forEach(({ group, reason }) => console.log(`${group} was not tried to its end: ${reason}`));
    console.log(
        `\n${score} % of ${mutants - accepted.length} mutants were found; ` +
            `${accepted.length} change nothing, ${notExplained} are not explained.`
    );
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error((error as Error).message + '\n\n' + USAGE);
    process.exitCode = 1;
});
