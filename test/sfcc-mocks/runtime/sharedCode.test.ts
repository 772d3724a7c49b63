import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';
import { refArchSite } from '#sfcc-mocks';

const COUNTER = `
    var count = 0;
    var made = [];
    Array.seen = (Array.seen || 0) + 1;
    module.exports = { made: made, seen: function () { return Array.seen; }, next: function () { count += 1; made.push(count); return count; } };
`;

interface Counter {
    made: number[];
    seen(): number;
    next(): number;
}

/** Source: DESIGN.md section 7: module state does not outlive a request or job; application servers share only code. */
describe('code that instances share', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shared-code-'));
    const file = path.join(folder, 'test_shared/cartridge/scripts/counter.js');

    before(() => fs.mkdirSync(path.dirname(file), { recursive: true }));
    beforeEach(() => fs.writeFileSync(file, COUNTER));

    function platform(): TestPlatform {
        return testPlatform({ cartridgeFolders: [folder], sites: [refArchSite({ cartridgePath: ['test_shared'] })] });
    }

    function inRequest<T>({ instance }: TestPlatform, use: (counter: Counter) => T): T {
        return instance.execute({ kind: 'controller', siteId: 'RefArch' }, ({ modules }) =>
            use(modules.require('*/cartridge/scripts/counter') as Counter)
        );
    }

    it('has the state of its modules in each request anew', () => {
        const one = platform();
        expect(inRequest(one, (counter) => [counter.next(), counter.next()])).to.deep.equal([1, 2]);
        expect(inRequest(one, (counter) => [counter.next(), [...counter.made]])).to.deep.equal([1, [1]]);
    });

    it('has built-ins of its own in each instance: what a script hangs on them stays there', () => {
        expect(inRequest(platform(), (counter) => counter.seen())).to.equal(1);
        expect(inRequest(platform(), (counter) => counter.seen())).to.equal(1);
    });

    describe('one engine', () => {
        const TIMES = 'module.exports = { now: function () { return Date.now(); }, random: Math.random };';

        function sharing(random = 0.5): TestPlatform {
            const made = testPlatform({
                cartridgeFolders: [folder],
                sites: [refArchSite({ cartridgePath: ['test_shared'] })],
                sharesEngine: true
            });
            made.instance.random = () => random;
            return made;
        }

        it('has the state of modules in each request anew, on each instance', () => {
            const [one, other] = [sharing(), sharing()];
            expect(inRequest(one, (counter) => [counter.next(), counter.next()])).to.deep.equal([1, 2]);
            expect(inRequest(other, (counter) => [counter.next(), [...counter.made]])).to.deep.equal([1, [1]]);
        });

        it('has the time and the random numbers of the instance whose request it runs', () => {
            fs.writeFileSync(file, TIMES);
            const [one, other] = [sharing(0.25), sharing(0.75)];
            one.clock.advance(60000);
            const seen = (made: TestPlatform): number[] =>
                inRequest(made, (script) => {
                    const { now, random } = script as unknown as { now(): number; random(): number };
                    return [now(), random()];
                });
            expect(seen(one)).to.deep.equal([one.clock.now(), 0.25]);
            expect(seen(other)).to.deep.equal([other.clock.now(), 0.75]);
            expect(one.clock.now()).not.to.equal(other.clock.now());
        });
    });

    it('is another one when the file is another, also for an instance that is made afterwards', () => {
        const before = platform();
        expect(inRequest(before, (counter) => counter.next())).to.equal(1);
        fs.writeFileSync(file, COUNTER.replace('count = 0', 'count = 10'));
        expect(inRequest(platform(), (counter) => counter.next())).to.equal(11);
        fs.utimesSync(file, 1, 1);
        expect(inRequest(before, (counter) => counter.next())).to.equal(11);
    });

    it('is refused each time when the engine does not parse it', () => {
        fs.writeFileSync(file, 'module.exports = class {};');
        const load = (): unknown => inRequest(platform(), (counter) => counter);
        expect(load).to.throw(SyntaxError, 'classes');
        expect(load).to.throw(SyntaxError, 'classes');
    });
});
