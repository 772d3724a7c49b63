import { expect } from 'chai';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { refArchSite } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';

const CACHES = JSON.stringify({ caches: [{ id: 'Mine', expireAfterSeconds: 10 }] });

/** Source: Script API, dw.system.CacheMgr. */
describe('dw.system.CacheMgr', () => {
    let folder: string;

    beforeEach(() => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'caches-'));
    });

    afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

    it('has the caches of the file that package.json names, as long as it says', () => {
        const platform = cartridge({ 'package.json': '{"caches":"./deep/caches.json"}', 'deep/caches.json': CACHES });
        const value = (): unknown =>
            run(platform, 'controller', (dw) => dw('system/CacheMgr').getCache('Mine').get('a'));
        run(platform, 'controller', (dw) => dw('system/CacheMgr').getCache('Mine').put('a', 1));
        expect(value()).to.equal(1);
        platform.clock.advance(10000);
        expect(value()).to.equal(undefined);
    });

    it('does not know a caches.json that no package.json names', () => {
        const platforms = [
            cartridge({ 'caches.json': CACHES }),
            cartridge({ 'package.json': '{"hooks":"./hooks.json"}', 'caches.json': CACHES })
        ];
        platforms.forEach((platform) => {
            expect(() => run(platform, 'controller', (dw) => dw('system/CacheMgr').getCache('Mine'))).to.throw('Mine');
        });
    });

    function cartridge(files: Record<string, string>): ReturnType<typeof testPlatform> {
        const root = fs.mkdtempSync(path.join(folder, 'root-'));
        Object.entries(files).forEach(([name, text]) => {
            const file = path.join(root, 'mine', name);
            fs.mkdirSync(path.dirname(file), { recursive: true });
            fs.writeFileSync(file, text);
        });
        return testPlatform({ cartridgeFolders: [root], sites: [refArchSite({ cartridgePath: ['mine'] })] });
    }
});
