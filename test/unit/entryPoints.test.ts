import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { registeredHooks } from '#helpers/entry-points/hook';
import { stepTypes } from '#helpers/entry-points/jobStep';
import { ROOT } from '#sandbox/start/wiring';

const UNIT = path.join(ROOT, 'test/unit');

/** The scripts that the platform calls, by the test that is expected for them. */
function entryPoints(): string[] {
    const named = (folder: string, scripts: string[]): string[] =>
        scripts.map((script) => `${folder}/${path.basename(script, '.js')}.test.ts`);
    const controllers = (cartridge: string): string[] =>
        named(
            `${cartridge}/controllers`,
            fs.readdirSync(path.join(ROOT, 'cartridges', cartridge, 'cartridge/controllers'))
        );
    const all = [
        ...controllers('int_tiktokshop'),
        ...controllers('bm_tiktokshop'),
        ...named(
            'int_tiktokshop/hooks',
            registeredHooks().map(({ script }) => script)
        ),
        ...named(
            'int_tiktokshop/jobs',
            stepTypes().map(({ module }) => module)
        ),
        ...named(
            'int_tiktokshop/rest-apis',
            fs.readdirSync(path.join(ROOT, 'cartridges/int_tiktokshop/cartridge/rest-apis'))
        )
    ];
    return [...new Set(all)];
}

describe('Entry points', () => {
    entryPoints().forEach((test) => {
        it(`${test} tests one`, () => {
            expect(fs.existsSync(path.join(UNIT, test)), 'write it as docs/develop.md says').to.equal(true);
        });
    });

    it('there are controllers, hooks, steps and a REST API', () => {
        expect(entryPoints()).to.have.length.greaterThan(20);
    });

    stepTypes().forEach((type) => {
        it(`${type['@type-id']} names the exit codes that stepOk and stepFailed have`, () => {
            expect(type['status-codes'].status.map((status) => status['@code'])).to.deep.equal(['OK', 'ERROR']);
        });
    });
});
