import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { compilerDigest } from '#tools/compiler/build/compilerDigest.js';

describe('the digest of the compiler', () => {
    let root: string;

    beforeEach(() => {
        root = fs.mkdtempSync(path.join(os.tmpdir(), 'compiler-digest-'));
        write('babel.config.js', "require('./tools/compiler/preset');");
        write('.prettierrc.json', '{}');
        write('tools/compiler/preset.js', "require('one'); require('node:fs');");
        install('one', { version: '1.0.0', dependencies: { two: '*' } });
        install('two', { version: '2.0.0' });
    });
    afterEach(() => fs.rmSync(root, { recursive: true }));

    function write(file: string, text: string): void {
        const to = path.join(root, file);
        fs.mkdirSync(path.dirname(to), { recursive: true });
        fs.writeFileSync(to, text);
    }

    function install(name: string, manifest: object): void {
        write(`node_modules/${name}/package.json`, JSON.stringify(manifest));
    }

    const changes: Array<[string, () => void]> = [
        ['a setting', () => write('.prettierrc.json', '{ "tabWidth": 8 }')],
        ['a file of the compiler', () => write('tools/compiler/preset.js', "require('one'); require('node:fs');\n")],
        ['a package it loads', () => install('one', { version: '1.0.1', dependencies: { two: '*' } })],
        ['a package that this one needs', () => install('two', { version: '2.0.1' })],
        [
            'a package of the same name that only this one has',
            () => install('one/node_modules/two', { version: '2.0.1' })
        ]
    ];
    changes.forEach(([what, change]) =>
        it(`is another after a change of ${what}`, () => {
            const before = compilerDigest(root);
            change();
            expect(compilerDigest(root)).not.to.equal(before);
        })
    );

    it('is the same while only packages of others change', () => {
        const before = compilerDigest(root);
        install('other', { version: '1.0.0' });
        expect(compilerDigest(root)).to.equal(before);
    });

    it('asks to install a package that is missing', () => {
        fs.rmSync(path.join(root, 'node_modules/two'), { recursive: true });
        expect(() => compilerDigest(root)).to.throw('The package two is not installed; run npm ci');
    });
});
