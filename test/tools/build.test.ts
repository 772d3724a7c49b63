import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { build } from '#tools/commands/build.js';
import { filesIn } from '#tools/compiler/build/tree.js';

/** Two scripts, without their endings. */
const A = 'int_x/cartridge/scripts/a';
const B = 'int_x/cartridge/scripts/b';

describe('building the cartridges', () => {
    let folder: string;
    let folders: { sources: string; target: string; record: string; scratch: string };

    beforeEach(() => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'build-test-'));
        folders = {
            sources: path.join(folder, 'src'),
            target: path.join(folder, 'cartridges'),
            record: path.join(folder, 'compiled.txt'),
            scratch: path.join(folder, '.build')
        };
        write('int_x/cartridge/scripts/a.ts', 'export const a = 1;');
        write('int_x/cartridge/int_x.properties', 'id=int_x\n');
    });
    afterEach(() => fs.rmSync(folder, { recursive: true }));

    function write(file: string, text: string): void {
        const to = path.join(folders.sources, file);
        fs.mkdirSync(path.dirname(to), { recursive: true });
        fs.writeFileSync(to, text);
    }

    function compiled(): string {
        return fs.readFileSync(path.join(folders.target, A + '.js'), 'utf8');
    }

    it('compiles scripts and copies everything else', async () => {
        const result = await build(folders);
        expect(result).to.include({ compiled: 1, copied: 1 });
        expect(filesIn(folders.target)).to.deep.equal([
            'int_x/cartridge/int_x.properties',
            'int_x/cartridge/scripts/a.js'
        ]);
    });

    it('compiles again only what has changed', async () => {
        write('int_x/cartridge/scripts/b.ts', 'export const b = 1;');
        expect(await build(folders)).to.include({ compiled: 2, unchanged: 0 });
        expect(await build(folders)).to.include({ compiled: 0, unchanged: 2 });
        write('int_x/cartridge/scripts/b.ts', 'export const b = 2;');
        expect(await build(folders)).to.include({ compiled: 1, unchanged: 1 });
        expect(fs.readFileSync(path.join(folders.target, 'int_x/cartridge/scripts/b.js'), 'utf8')).to.contain('b = 2');
    });

    it('compiles nothing in a fresh clone, where all files have new times and nothing is kept beside them', async () => {
        await build(folders);
        fs.rmSync(folders.scratch, { recursive: true });
        fs.utimesSync(path.join(folders.target, A + '.js'), 0, 0);
        expect(await build(folders)).to.deep.include({ compiled: 0, unchanged: 1, changes: [] });
    });

    it('compiles again what somebody has edited in the cartridges', async () => {
        await build(folders);
        fs.appendFileSync(path.join(folders.target, A + '.js'), '// edited\n');
        expect(await build(folders)).to.deep.include({ compiled: 1, changes: [`outdated  ${A}.js`] });
        expect(compiled()).not.to.contain('edited');
    });

    it('compiles again what was compiled from another source, or under another name', async () => {
        await build(folders);
        const old = compiled();
        write(A + '.ts', 'export const a = 2;');
        await build(folders);
        fs.writeFileSync(path.join(folders.target, A + '.js'), old);
        expect(await build(folders)).to.include({ compiled: 1 });
        expect(compiled()).to.contain('a = 2');
        fs.writeFileSync(path.join(folders.target, 'int_x/cartridge/scripts/b.js'), compiled());
        write('int_x/cartridge/scripts/b.ts', 'export const a = 2;');
        expect(await build(folders)).to.include({ compiled: 1, unchanged: 1 });
    });

    it('compiles again what imports a module that has become one function, or is none any longer', async () => {
        write(B + '.ts', "import { a } from './a';\n\nexport const b = [a];\n");
        await build(folders);
        write(A + '.ts', 'export function a(): void {}\n');
        expect(await build(folders)).to.include({ compiled: 2 });
    });

    it('compiles nothing after a merge that keeps the lines of both records', async () => {
        write(B + '.ts', 'export const b = 1;');
        write(A + '.ts', 'export const a = 2;');
        await build(folders);
        const ours = { code: compiled(), record: fs.readFileSync(folders.record, 'utf8') };
        write(A + '.ts', 'export const a = 1;');
        write(B + '.ts', 'export const b = 3;');
        await build(folders);
        write(A + '.ts', 'export const a = 2;');
        fs.writeFileSync(path.join(folders.target, A + '.js'), ours.code);
        fs.appendFileSync(folders.record, ours.record);
        expect(await build(folders)).to.include({ compiled: 0, unchanged: 2 });
    });

    it('keeps the lines of another branch in the record while it has every line it needs', async () => {
        await build(folders);
        fs.appendFileSync(folders.record, 'another line\n');
        expect(await build(folders)).to.deep.include({ changes: [] });
        expect((await build(folders, { check: true })).changes).to.deep.equal([]);
        write(A + '.ts', 'export const a = 2;');
        await build(folders);
        expect(fs.readFileSync(folders.record, 'utf8')).to.match(/^\w+ {2}int_x\/cartridge\/scripts\/a.js\n$/);
    });

    it('removes what the sources no longer have', async () => {
        await build(folders);
        fs.rmSync(path.join(folders.sources, 'int_x/cartridge/scripts/a.ts'));
        await build(folders);
        expect(filesIn(folders.target)).to.deep.equal(['int_x/cartridge/int_x.properties']);
    });

    it('leaves the last good cartridges when a source cannot be compiled, and nothing beside them', async () => {
        await build(folders);
        write('int_x/cartridge/scripts/b.ts', 'export async function b() {}');
        const message = await build(folders).then(
            () => '',
            (error: Error) => error.message
        );
        expect(message).to.contain('b.ts');
        expect(filesIn(folders.target)).to.have.length(2);
        expect(fs.readdirSync(folders.scratch)).to.deep.equal([]);
    });

    it('checks in both directions without writing', async () => {
        await build(folders);
        fs.writeFileSync(path.join(folders.target, 'int_x/stale.js'), '');
        write('int_x/cartridge/scripts/a.ts', 'export const a = 2;');
        write('int_x/hooks.json', '{}');
        const before = filesIn(folders.target);
        const { changes } = await build(folders, { check: true });
        expect(changes).to.deep.equal([
            'outdated  int_x/cartridge/scripts/a.js',
            'missing   int_x/hooks.json',
            'left over int_x/stale.js',
            'outdated  compiled.txt'
        ]);
        expect(filesIn(folders.target)).to.deep.equal(before);
    });

    it('checks without believing the record', async () => {
        await build(folders);
        expect(await build(folders, { check: true })).to.deep.include({ compiled: 1, changes: [] });
    });

    it('says that it compiles many scripts, before it does', async () => {
        Array.from({ length: 51 }, (_none, i) => write(`int_x/cartridge/scripts/s${i}.ts`, `export const s = ${i};`));
        const said: string[] = [];
        const say = (line: string): unknown => said.push(line);
        await build(folders, { say });
        await build(folders, { say });
        expect(said).to.deep.equal(['Compiling 52 scripts, which can take a minute …']);
    });
});
