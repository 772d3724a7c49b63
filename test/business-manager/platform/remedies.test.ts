import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { REMEDY_GROUPS, remedyGroup } from '#bm-cartridge/platform/rules/remedyGroup';
import { resourceBundle } from '#helpers/platform/resourceBundle';
import { sharedPath } from '#helpers/tools/shared';
import { filesIn } from '#tools/compiler/build/tree.js';

const ROOT = path.join(__dirname, '../../..');
const SIMULATOR = path.join(ROOT, 'simulators/tiktok-shop');
const SCRIPTS = path.join(ROOT, 'src/cartridges/int_tiktokshop/cartridge/scripts');
const RESOURCES = path.join(ROOT, 'src/cartridges/bm_tiktokshop/cartridge/templates/resources');
const BUNDLES = ['', '_de', '_fr', '_es', '_it'];
/** What looks like a code of TikTok. */
const CODE = /(?<!\d)((?:10|11|21|25|36)\d{6}|105002|105005|106001|106013|101000)(?!\d)/g;

describe('What to do about an error of TikTok', () => {
    const bundles = BUNDLES.map((language) => resourceBundle(path.join(RESOURCES, `tiktokshop${language}.properties`)));

    /** Codes for which a person would be told nothing in particular. */
    function without(codes: Iterable<string>): string[] {
        return [...new Set(codes)].filter((code) =>
            bundles.some((texts) => !(`remedy.${code}` in texts || `remedy.group.${remedyGroup(code)}` in texts))
        );
    }

    it('is told for every code that the simulated TikTok can answer', () => {
        const sources = filesIn(SIMULATOR).map((name) => fs.readFileSync(path.join(SIMULATOR, name), 'utf8'));
        const codes = sources.flatMap((source) => [...source.matchAll(CODE)].map((match) => match[1] as string));
        expect(new Set(codes).size).to.be.greaterThan(50);
        expect(without(codes.filter((code) => code !== '36009099'))).to.deep.equal([]);
    });

    const fixtures = sharedPath('fixtures/tiktok-shop');
    if (fixtures) {
        it('is told for every code that the page of a call lists', () => {
            const codes = fs.readdirSync(fixtures).flatMap((name) => {
                const { errorCodes } = JSON.parse(fs.readFileSync(path.join(fixtures, name), 'utf8')) as {
                    errorCodes: Array<[code: string, message: string]>;
                };
                return errorCodes.map(([code]) => code);
            });
            expect(new Set(codes).size).to.be.greaterThan(100);
            expect(without(codes)).to.deep.equal([]);
        });
    }

    it('is told for every task that waits for a person because our own code refused it', () => {
        const sources = filesIn(SCRIPTS).map((name) => fs.readFileSync(path.join(SCRIPTS, name), 'utf8'));
        const codes = sources.flatMap((source) =>
            [...source.matchAll(/\brefused\(\s*'(\w+)'/g)].map((match) => match[1] as string)
        );
        expect(new Set(codes).size).to.be.greaterThan(10);
        expect(without(codes)).to.deep.equal([]);
    });

    it('is general for a code that is new', () => {
        expect([remedyGroup('99999999'), remedyGroup(''), remedyGroup('x')]).to.deep.equal(['', '', '']);
    });

    it('has no text without a code', () => {
        const groups = Object.keys(bundles[0] as object).filter((key) => key.startsWith('remedy.group.'));
        expect(groups.sort()).to.deep.equal(REMEDY_GROUPS.map((group) => 'remedy.group.' + group).sort());
    });
});
