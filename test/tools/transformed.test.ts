import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { transformed } from '#tools/transformed.js';

const FILE = path.join(__dirname, 'noSuchFile.ts');

describe('TypeScript as Node runs it', () => {
    it('is the same without types, line by line, the second time as the first', () => {
        const source = 'interface Size {\n    width: number;\n}\nexport const size: Size = { width: 2 };\n';
        const [first, second] = [transformed(source, FILE), transformed(source, FILE)];
        expect(second).to.equal(first);
        expect(first.split('\n')).to.have.length(source.split('\n').length);
        expect(first).to.contain('{ width: 2 }').and.not.contain('interface');
    });

    it('is another one for another text of the same file', () => {
        transformed('export const size: number = 1;', FILE);
        expect(transformed('export const size: number = 2;', FILE)).to.contain('2').and.not.contain('1;');
    });

    it('names file and line when it is none, each time', () => {
        const read = (): unknown => transformed('export const = 1;', FILE);
        expect(read).to.throw('noSuchFile.ts').with.property('message').that.contains('1:14');
        expect(read).to.throw('noSuchFile.ts');
    });

    it('asks to install the packages in a clone without them', () => {
        const clone = fs.mkdtempSync(path.join(os.tmpdir(), 'clone-'));
        fs.copyFileSync(path.join(__dirname, '../../tools/register.js'), path.join(clone, 'register.js'));
        const { status, stderr } = spawnSync(process.execPath, ['-r', './register.js', '-e', ''], { cwd: clone });
        fs.rmSync(clone, { recursive: true });
        expect([status, String(stderr)]).to.deep.equal([1, 'The package pirates is not installed; run npm ci\n']);
    });
});
