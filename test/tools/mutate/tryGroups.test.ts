import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { groups } from '#tools/mutate/groups';
import type { Group } from '#tools/mutate/groups';
import { sampleOf } from '#tools/mutate/sampleOf';
import { acceptedSurvivors } from '#tools/mutate/survivors';
import { tryGroups } from '#tools/mutate/tryGroups';
import { allUseCaseTests, useCaseGroups } from '#tools/mutate/useCaseGroups';

const ROOT = path.join(__dirname, '../../..');
const SMALLEST = 'int_tiktokshop/tasks';

describe('Groups of use cases', () => {
    const found = useCaseGroups(ROOT);

    it('are everything but the rules, as it is compiled', () => {
        const sources = found.flatMap((group) => group.sources).map((file) => path.relative(ROOT, file));
        expect(sources).to.include('cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/oms/importOmsBatch.js');
        expect(sources.filter((file) => file.includes('/rules/') || !file.endsWith('.js'))).to.deep.equal([]);
    });

    it('each have the tests of their feature, or all that drive an instance', () => {
        const testsOf = (name: string): string[] => (found.find((group) => group.name === name) as Group).tests;
        testsOf('int_tiktokshop/oms').forEach((test) => expect(test).to.contain('/test/cartridge/oms/'));
        testsOf('int_tiktokshop/jobs').forEach((test) => expect(test).to.contain('/test/unit/int_tiktokshop/jobs/'));
        expect(testsOf('bm_tiktokshop/bulk'), 'without a folder').to.include.members(testsOf('bm_tiktokshop/orders'));
        found.forEach(({ name, tests }) => expect(tests, name).not.to.deep.equal([]));
    });

    it('are tried with the tests of all features as well', () => {
        const all = allUseCaseTests(ROOT);
        found.forEach(({ name, tests }) => expect(all, name).to.include.members(tests));
        expect(all.map((file) => path.relative(ROOT, file))).to.include('test/cases/everyWay.test.ts');
    });
});

describe('A sample of mutants', () => {
    const all = Array.from({ length: 50 }, (_value, index) => index);

    it('is the same for one seed, in the sequence of all', () => {
        const drawn = sampleOf(all, 10, 7);
        expect(drawn).to.have.length(10);
        expect(drawn).to.deep.equal([...drawn].sort((one, other) => one - other));
        expect(sampleOf(all, 10, 7)).to.deep.equal(drawn);
        expect(sampleOf(all, 10, 8)).not.to.deep.equal(drawn);
    });

    it('is all of them where there are no more', () => {
        expect(sampleOf(all, 100, 1)).to.deep.equal(all);
    });
});

describe('Groups of rules', () => {
    it('are every folder with rules', () => {
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
        const untested = { name: 'untested', sources: smallest.sources, tests: ['/nowhere/rule.test.ts'] };
        const result = await tryGroups(ROOT, [broken, untested, smallest], acceptedSurvivors(), () => undefined);
        expect(result.failed.map(({ group }) => group)).to.deep.equal(['broken', 'untested']);
        expect(result.failed[0]!.reason).to.contain('/nowhere/rule.ts');
        expect(result.groups).to.have.length(1);
        expect(result.groups[0]).to.include({ group: SMALLEST, mutants: result.mutants });
        expect(result.mutants).to.be.greaterThan(10);
        expect(result.score).to.be.at.least(90);
        expect(result.notExplained).to.equal(result.survived.length);
    }).timeout(20000);

    it('have their survivors tried with more tests', async () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutator-'));
        const write = (name: string, text: string): string => {
            const file = path.join(folder, name);
            fs.writeFileSync(file, text);
            return file;
        };
        const groupOf = (name: string, age: number): Group => ({
            name,
            sources: [write(`${name}.ts`, 'export const isOld = (age: number): boolean => age > 65;')],
            tests: [testOf(name, age)]
        });
        const testOf = (name: string, age: number): string =>
            write(
                `${name}.${age}.test.ts`,
                `import assert from 'node:assert';
                import { isOld } from './${name}';
                it('knows who is old', () => assert.equal(isOld(${age}), ${age > 65}));`
            );
        const chosen = [groupOf('one', 66), groupOf('other', 66)];
        const sample = { most: Infinity, seed: 1 };
        const result = await tryGroups(ROOT, chosen, [], () => undefined, sample, [testOf('other', 65)]);
        fs.rmSync(folder, { recursive: true });
        expect(result.failed).to.deep.equal([]);
        expect(result.survived.map(({ file, mutant }) => `${path.basename(file)}: ${mutant}`)).to.deep.equal([
            'one.ts: (age) >= (65)'
        ]);
        expect(result.groups.map(({ survived }) => survived)).to.deep.equal([1, 0]);
    }).timeout(20000);

    it('keep what was tried when their tests fail later', async () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutator-'));
        const source = path.join(folder, 'rule.ts');
        const test = path.join(folder, 'rule.test.ts');
        // One mutant ends the process; in the next one the test fails.
        fs.writeFileSync(
            source,
            'export function last(left: number): number { while (left > 0) { left -= 1; } return left; }'
        );
        fs.writeFileSync(
            test,
            `import assert from 'node:assert';
            import fs from 'node:fs';
            import { last } from './rule';
            let runs = 0;
            it('counts down', () => {
                const marker = ${JSON.stringify(path.join(folder, 'seen'))};
                runs += 1;
                assert(runs > 1 || !fs.existsSync(marker), 'the second process');
                fs.writeFileSync(marker, '');
                if (last(3) < 0) { process.exit(); }
                assert.equal(last(3), 0);
            });`
        );
        const group = { name: 'interrupted', sources: [source], tests: [test] };
        const result = await tryGroups(ROOT, [group], [], () => undefined);
        fs.rmSync(folder, { recursive: true });
        expect(result.failed[0]!.reason).to.contain('the second process');
        expect(result.mutants).to.be.greaterThan(0);
        expect(result.groups[0]).to.include({ group: 'interrupted', mutants: result.mutants });
    }).timeout(20000);
});
