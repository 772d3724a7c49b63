import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { watchFolders } from '#tools/commands/watchFolders';

describe('watching folders', () => {
    let folder: string;
    let end: () => void;
    let heard: (file: string) => void;
    let count = 0;

    beforeEach(() => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watch-'));
        fs.mkdirSync(at('a/b'), { recursive: true });
        fs.writeFileSync(at('a/b/file.ts'), '1');
        end = watchFolders(folder, (file) => heard(file));
    });
    afterEach(() => {
        end();
        fs.rmSync(folder, { recursive: true, force: true });
    });

    const at = (name: string): string => path.join(folder, name);

    /** What is told after a change, up to a last one: changes are told in their order. */
    async function toldAfter(change: () => void): Promise<string[]> {
        const told: string[] = [];
        count += 1;
        const last = at(`last${count}`);
        await new Promise<void>((resolve) => {
            heard = (file) => (file === last ? resolve() : void told.push(path.relative(folder, file)));
            change();
            fs.writeFileSync(last, '');
        });
        return told;
    }

    function replace(): void {
        fs.writeFileSync(at('a/new'), '2');
        fs.renameSync(at('a/new'), at('a/b/file.ts'));
    }

    it('tells of a file that changes, also after an editor has replaced it', async () => {
        expect(await toldAfter(() => fs.appendFileSync(at('a/b/file.ts'), '2'))).to.include('a/b/file.ts');
        expect(await toldAfter(replace)).to.include('a/b/file.ts');
        expect(await toldAfter(() => fs.appendFileSync(at('a/b/file.ts'), '3'))).to.include('a/b/file.ts');
    });

    it('tells of files in folders that come later, and of folders that go', async () => {
        expect(await toldAfter(() => fs.mkdirSync(at('a/c')))).to.include('a/c');
        expect(await toldAfter(() => fs.writeFileSync(at('a/c/file.ts'), '1'))).to.include('a/c/file.ts');
        expect(await toldAfter(() => fs.rmSync(at('a/c'), { recursive: true }))).to.include('a/c');
        expect(await toldAfter(() => fs.mkdirSync(at('a/c')))).to.include('a/c');
        expect(await toldAfter(() => fs.writeFileSync(at('a/c/file.ts'), '2'))).to.include('a/c/file.ts');
    });
});
