import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { build } from '#tools/commands/build.js';
import { filesIn } from '#tools/compiler/build/tree.js';

describe('building the cartridges', () => {
    let folder: string;
    let folders: { sources: string; target: string; scratch: string };

    beforeEach(() => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'build-test-'));
        folders = {
            sources: path.join(folder, 'src'),
            target: path.join(folder, 'cartridges'),
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

    it('keeps compiled sources only as long as a source needs them', async () => {
        await build(folders);
        write('int_x/cartridge/scripts/a.ts', 'export const a = 2;');
        await build(folders);
        expect(fs.readdirSync(path.join(folders.scratch, 'compiled'))).to.have.length(1);
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
        expect(fs.readdirSync(folders.scratch)).to.deep.equal(['compiled']);
    });

    it('checks in both directions without writing', async () => {
        await build(folders);
        fs.writeFileSync(path.join(folders.target, 'int_x/stale.js'), '');
        write('int_x/cartridge/scripts/a.ts', 'export const a = 2;');
        write('int_x/hooks.json', '{}');
        const before = filesIn(folders.target);
        const { changes } = await build(folders, true);
        expect(changes).to.deep.equal([
            'outdated  int_x/cartridge/scripts/a.js',
            'missing   int_x/hooks.json',
            'left over int_x/stale.js'
        ]);
        expect(filesIn(folders.target)).to.deep.equal(before);
    });
});
