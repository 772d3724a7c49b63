import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { placedMutants } from '#tools/mutate/placedMutants';
import { tryMutants } from '#tools/mutate/tryMutants';

const ROOT = path.join(__dirname, '../../..');

describe('A group of mutants', () => {
    let folder: string;

    beforeEach(() => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutator-'));
    });

    function write(name: string, text: string): string {
        const file = path.join(folder, name);
        fs.writeFileSync(file, text);
        return file;
    }

    const IS_OLD = 'export const isOld = (age: number): boolean => age > 65;\n';

    async function tryWith(testText: string, rule = IS_OLD): Promise<string[]> {
        const source = write('rule.ts', rule);
        const states: string[] = [];
        const mutants = placedMutants(folder, [source]);
        const work = {
            sources: [{ file: source, first: 0 }],
            tests: [write('rule.test.ts', testText)],
            mutants: mutants.map((_mutant, number) => number)
        };
        await tryMutants(ROOT, work, (mutant, state) => states.push(`${mutants[mutant]!.mutant} ${state}`));
        return states;
    }

    async function failureOf(testText: string): Promise<string> {
        return tryWith(testText).then(
            () => 'none',
            (error: Error) => error.message
        );
    }

    it('is tried with its tests', async () => {
        const test = `
            import assert from 'node:assert';
            import { isOld } from './rule';
            it('knows who is old', () => { assert(isOld(66)); assert(!isOld(64)); });`;
        expect(await tryWith(test)).to.have.members([
            '(age) >= (65) survived',
            '(age) <= (65) killed',
            'undefined killed'
        ]);
    }).timeout(20000);

    it('has a mutant without an end found at once', async () => {
        const rule =
            'export function sum(left: number): number { let all = 0; while (left > 0) { all += left; left -= 1; } return all; }';
        const test = `
            import assert from 'node:assert';
            import { sum } from './rule';
            it('adds up', () => assert.equal(sum(3), 6));`;
        expect(await tryWith(test, rule)).to.include('left += 1 killed');
    }).timeout(20000);

    it('is tried in scripts that a test reads into a context of their own', async () => {
        const script = write('isOld.js', 'exports.isOld = function (age) { return age > 65; };\n');
        const test = write(
            'isOld.test.ts',
            `import assert from 'node:assert';
            import fs from 'node:fs';
            import vm from 'node:vm';
            it('knows who is old', () => {
                const context = vm.createContext({ exports: {} });
                const code = fs.readFileSync(${JSON.stringify(script)}, 'utf8');
                assert(!vm.runInContext(code + 'exports.isOld(65)', context));
            });`
        );
        const states: string[] = [];
        const mutants = placedMutants(folder, [script]);
        const work = { sources: [{ file: script, first: 0 }], tests: [test], mutants: [...mutants.keys()] };
        await tryMutants(ROOT, work, (mutant, state) => states.push(`${mutants[mutant]!.mutant} ${state}`));
        expect(states).to.have.members(['{} survived', '(age) >= (65) killed', '(age) <= (65) killed']);
    }).timeout(20000);

    it('spoils nothing for those after it: what it leaves behind ends with its process', async () => {
        const rule = 'export const isOld = (age: number): boolean => age > 65 && age < 200;\n';
        const test = `
            import assert from 'node:assert';
            import { isOld } from './rule';
            let wasYoung = false;
            it('knows who is old', () => { wasYoung = wasYoung || !isOld(66); assert(!wasYoung); });`;
        const states = await tryWith(test, rule);
        expect(states).to.include.members(['undefined killed', '(age) <= (65) killed', '(age) <= (200) survived']);
        expect(states).to.have.length(new Set(states).size);
    }).timeout(20000);

    it('is not tried with a test that fails when it runs again', async () => {
        const test = `
            import assert from 'node:assert';
            import { isOld } from './rule';
            let runs = 0;
            it('knows who is old', () => { runs += 1; assert(runs === 1 && isOld(66)); });`;
        expect(await tryWith(test)).to.have.members([
            '(age) >= (65) notCovered',
            '(age) <= (65) notCovered',
            'undefined notCovered'
        ]);
    }).timeout(20000);

    it('whose tests cannot be loaded fails with the words of the error', async () => {
        expect(await failureOf("import './nowhere';")).to.match(/cannot be loaded[^]*Cannot find module '.\/nowhere'/);
    }).timeout(20000);

    it('whose tests fail without a mutant fails with the name of the test', async () => {
        expect(await failureOf("it('is wrong', () => { throw new Error('always'); });")).to.match(/is wrong.*always/);
    }).timeout(20000);
});
