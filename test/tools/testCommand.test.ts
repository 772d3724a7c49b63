import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect } from 'chai';
import { filesOfAll, meantBy, testFolders } from '#tools/commands/test.js';
import { longestFirst } from '#tools/commands/testTimes.js';

const ROOT = path.join(__dirname, '../..');

describe('npm test', () => {
    const folders = [
        'test/cartridge',
        'test/cartridge/orders',
        'test/cartridge/orders/rules',
        'test/business-manager/orders'
    ];

    it('runs every folder of a name', () => {
        expect(meantBy('orders', folders)).to.deep.equal(['test/cartridge/orders', 'test/business-manager/orders']);
        expect(meantBy('rules', folders)).to.deep.equal(['test/cartridge/orders/rules']);
    });

    it('runs a file by its path', () => {
        expect(meantBy('test/tools/build.test.ts', folders)).to.deep.equal(['test/tools/build.test.ts']);
    });

    it('knows every feature of the cartridge that has tests', () => {
        const names = testFolders();
        expect(names).to.include('test/cartridge/orders').and.include('test/cartridge/lifecycle/rules');
        expect(names.filter((name) => /helpers/.test(name))).to.deep.equal([]);
    });

    it('runs the tests that need a browser only where someone names them', () => {
        expect(meantBy('browser', testFolders())).to.deep.equal(['test/browser']);
        expect(meantBy('test/browser/waiting.test.ts', testFolders())).to.have.length(1);
        expect(filesOfAll()).to.include('test/e2e/install.test.ts');
        expect(filesOfAll().filter((file) => file.includes('browser'))).to.deep.equal([]);
    });

    it('begins with the files that took longest, and with slow kinds of tests before it knows', () => {
        const files = ['test/unit/a.test.ts', 'test/e2e/b.test.ts', 'test/cases/c.test.ts', 'test/cases/d.test.ts'];
        const times = { 'test/cases/c.test.ts': 10, 'test/cases/d.test.ts': 900 };
        expect(longestFirst(files, times)).to.deep.equal([files[1], files[3], files[2], files[0]]);
        expect(longestFirst(files, { ...times, [files[1]!]: 20 })[0]).to.equal(files[3]);
    });

    it('says which features there are for a name that it does not know', () => {
        const run = spawnSync(process.execPath, ['tools/commands/test.js', 'ordrs'], { cwd: ROOT, encoding: 'utf8' });
        expect(run.status).to.equal(2);
        expect(run.stderr).to.contain('no tests called ordrs').and.to.contain('orders');
    });
});
