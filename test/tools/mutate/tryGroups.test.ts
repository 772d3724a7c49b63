import path from 'node:path';
import { expect } from 'chai';
import { groups } from '#tools/mutate/groups';
import type { Group } from '#tools/mutate/groups';
import { acceptedSurvivors } from '#tools/mutate/survivors';
import { tryGroups } from '#tools/mutate/tryGroups';

const ROOT = path.join(__dirname, '../../..');
const SMALLEST = 'int_tiktokshop/tasks';

describe('Groups of rules', () => {
    it('are those of every folder with rules', () => {
        const names = groups(ROOT).map(({ name }) => name);
        expect(names).to.include.members([SMALLEST, 'int_tiktokshop/imports', 'int_tiktokshop/returns']);
        expect(names).to.include.members(['bm_tiktokshop/settings', 'bm_tiktokshop/overview']);
    });

    it('each have tests of rules, which are tried first where they are of the same folder', () => {
        groups(ROOT).forEach(({ name, tests }) => {
            expect(tests[0], name).to.contain(`/${path.basename(name)}/rules/`);
        });
    });

    it('are tried, and the result says which one could not be', async () => {
        const smallest = groups(ROOT).find(({ name }) => name === SMALLEST) as Group;
        const broken = { name: 'broken', sources: ['/nowhere/rule.ts'], tests: smallest.tests };
        const result = await tryGroups(ROOT, [broken, smallest], acceptedSurvivors(), () => undefined);
        expect(result.failed.map(({ group }) => group)).to.deep.equal(['broken']);
        expect(result.failed[0]!.reason).to.contain('/nowhere/rule.ts');
        expect(result.groups).to.have.length(1);
        expect(result.groups[0]).to.include({ group: SMALLEST, mutants: result.mutants });
        expect(result.mutants).to.be.greaterThan(10);
        expect(result.score).to.be.at.least(90);
        expect(result.notExplained).to.equal(result.survived.length);
    }).timeout(20000);
});
