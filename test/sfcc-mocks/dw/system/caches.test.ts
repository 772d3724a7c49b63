import { expect } from 'chai';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { refArchSite } from '#sfcc-mocks';
import { valueSet } from '#sfcc-mocks/dw/object/valueSet';
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

    // Source: Script API, dw.system.Cache
    it('store trees of simple values; lists become arrays', () => {
        withCache((cache, dw) => {
            const list = new (dw('util/ArrayList'))(1, 'two');
            // Source: the official cartridge of PayPal, which stores the values of a set-of preference.
            cache.put('set', valueSet(['x', 'y']));
            expect(cache.get('set')).to.deep.equal(['x', 'y']);
            cache.put('a', { list, deep: [{ nothing: null }], text: 't' });
            expect(cache.get('a')).to.deep.equal({ list: [1, 'two'], deep: [{ nothing: null }], text: 't' });
        });
    });

    it('do not store objects of the Script API, dates, functions or circles', () => {
        withCache((cache, dw) => {
            const circle: { inside: unknown } = { inside: null };
            circle.inside = [circle];
            const refused = [
                dw('system/Site').current,
                { deep: dw('system/Site').current },
                new Date(),
                () => 1,
                circle
            ];
            refused.forEach((value) =>
                expect(() => cache.put('a', value))
                    .to.throw('does not store')
                    .with.property('javaName', 'IllegalArgumentException')
            );
        });
    });

    it('forget an entry in whose place undefined is put, and load nothing of it', () => {
        withCache((cache) => {
            cache.put('a', 1);
            cache.put('a', undefined);
            expect(cache.get('a')).to.equal(undefined);
            expect([cache.get('b', () => undefined), cache.get('b', () => 2), cache.get('b', () => 3)]).to.deep.equal([
                undefined,
                2,
                2
            ]);
        });
    });

    // Source: B2C developer tooling, "Custom caches", limitations
    it('have no entry of more than 128 KB, and 20 MB together: what was not used for long goes', () => {
        withCache((cache) => {
            const big = 'a'.repeat(128 * 1024 - 2);
            cache.put('kept', big);
            cache.put('too large', big + 'a');
            expect([cache.get('kept') === big, cache.get('too large')]).to.deep.equal([true, undefined]);
            for (let i = 0; i < 160; i += 1) {
                cache.put('k' + i, big);
                cache.get('k1');
            }
            expect([cache.get('kept'), cache.get('k0')]).to.deep.equal([undefined, big]);
            cache.put('one more', 1);
            expect([cache.get('k1'), cache.get('k2')].map((value) => typeof value)).to.deep.equal([
                'string',
                'undefined'
            ]);
        });
    });

    it('belong to the code, on any cartridge path; an id that several declare belongs to none', () => {
        const platform = cartridge({ 'package.json': '{"caches":"./c.json"}', 'c.json': CACHES }, 'elsewhere');
        run(platform, 'controller', (dw) => dw('system/CacheMgr').getCache('Mine'));
        const twice = JSON.stringify({ caches: [{ id: 'Mine' }, { id: 'Mine' }] });
        const double = cartridge({ 'package.json': '{"caches":"./c.json"}', 'c.json': twice });
        expect(() => run(double, 'controller', (dw) => dw('system/CacheMgr').getCache('Mine'))).to.throw('Mine');
        expect(double.logs.some(({ message }) => message.includes('several caches Mine'))).to.equal(true);
    });

    it('are a hundred at most', () => {
        const caches = JSON.stringify({ caches: Array.from({ length: 101 }, (_each, i) => ({ id: 'c' + i })) });
        const platform = cartridge({ 'package.json': '{"caches":"./c.json"}', 'c.json': caches });
        run(platform, 'controller', (dw) => dw('system/CacheMgr').getCache('c99'));
        expect(() => run(platform, 'controller', (dw) => dw('system/CacheMgr').getCache('c100'))).to.throw('c100');
    });

    function withCache(script: (cache: any, dw: (id: string) => any) => void): void {
        const platform = cartridge({ 'package.json': '{"caches":"./c.json"}', 'c.json': CACHES });
        run(platform, 'controller', (dw) => script(dw('system/CacheMgr').getCache('Mine'), dw));
    }

    function cartridge(files: Record<string, string>, onPath = 'mine'): ReturnType<typeof testPlatform> {
        const root = fs.mkdtempSync(path.join(folder, 'root-'));
        Object.entries(files).forEach(([name, text]) => {
            const file = path.join(root, 'mine', name);
            fs.mkdirSync(path.dirname(file), { recursive: true });
            fs.writeFileSync(file, text);
        });
        return testPlatform({ cartridgeFolders: [root], sites: [refArchSite({ cartridgePath: [onPath] })] });
    }
});
