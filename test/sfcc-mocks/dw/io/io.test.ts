import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { Stopped } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';

// Source: Script API, the classes of dw.io; platform quotas: file I/O in storefront requests, api.jsStringLength.
describe('dw.io', () => {
    it('knows files below the roots of the platform only', () => {
        run(testPlatform(), 'job', (dw) => {
            const File = dw('io/File');
            expect(() => new File('ETC/passwd')).to.throw('lies below one of');
            expect(() => new File('IMPEX/../../passwd')).to.throw('lies below one of');
            expect(new File('IMPEX/src/a.txt').fullPath).to.equal('/IMPEX/src/a.txt');
        });
    });

    it('needs a folder to write to', () => {
        run(testPlatform(), 'job', (dw) => {
            const file = new (dw('io/File'))('IMPEX/nowhere/a.txt');
            expect(() => new (dw('io/FileWriter'))(file, 'UTF-8')).to.throw('no folder');
        });
    });

    it('writes, reads line by line, renames and removes', () => {
        run(testPlatform(), 'job', (dw) => {
            const File = dw('io/File');
            const folder = new File('IMPEX/src/x');
            folder.mkdirs();
            const file = new File(folder, 'a.txt');
            const writer = new (dw('io/FileWriter'))(file, 'UTF-8');
            writer.writeLine('Żółć');
            writer.write('漢字');
            writer.close();
            expect(() => writer.write('more')).to.throw('closed');
            const reader = new (dw('io/FileReader'))(file, 'UTF-8');
            expect([reader.readLine(), reader.readLine(), reader.readLine()]).to.deep.equal(['Żółć', '漢字', null]);
            reader.close();
            const target = new File(folder, 'b.txt');
            expect([file.renameTo(target), file.exists(), target.exists()]).to.deep.equal([true, false, true]);
            expect([folder.remove(), target.remove(), folder.remove()]).to.deep.equal([false, true, true]);
        });
    });

    it('does not rename over another file', () => {
        run(testPlatform(), 'job', (dw) => {
            const File = dw('io/File');
            new File('IMPEX/src').mkdirs();
            const [one, two] = [new File('IMPEX/src/1'), new File('IMPEX/src/2')];
            one.createNewFile();
            two.createNewFile();
            expect(one.renameTo(two)).to.equal(false);
        });
    });

    it('loses what was not flushed when the script is stopped', () => {
        const platform = testPlatform();
        const stop = (): void =>
            run(platform, 'job', (dw, execution) => {
                const File = dw('io/File');
                new File('IMPEX/src').mkdirs();
                const writer = new (dw('io/FileWriter'))(new File('IMPEX/src/a.txt'), 'UTF-8');
                writer.write('flushed');
                writer.flush();
                writer.write('lost');
                execution.end(new Stopped('here'));
            });
        expect(stop).to.throw('Stopped at here');
        const file = path.join(platform.instance.options.filesRoot, 'IMPEX/src/a.txt');
        expect(fs.readFileSync(file, 'utf8')).to.equal('flushed');
    });

    it('writes no files in a storefront request: the request is over, even if it catches everything', () => {
        const write = (): void =>
            run(testPlatform(), 'controller', (dw) => {
                new (dw('io/File'))('IMPEX/src').mkdirs();
                try {
                    new (dw('io/FileWriter'))(new (dw('io/File'))('IMPEX/src/a.txt'), 'UTF-8');
                } catch {
                    // Nothing a cartridge catches helps.
                }
            });
        expect(write).to.throw('Quota fileWrites');
    });

    it('ends a script that reads more text than a string may hold (quota api.jsStringLength)', () => {
        const platform = testPlatform();
        const folder = path.join(platform.instance.options.filesRoot, 'IMPEX/src');
        fs.mkdirSync(folder, { recursive: true });
        fs.writeFileSync(path.join(folder, 'large.txt'), 'x'.repeat(1100000));
        const read = (): void =>
            run(platform, 'job', (dw) => {
                new (dw('io/FileReader'))(new (dw('io/File'))('IMPEX/src/large.txt'), 'UTF-8').readString();
            });
        expect(read).to.throw('Quota jsStringLength');
    });

    it('XMLStreamWriter escapes, and refuses what XML has no place for', () => {
        run(testPlatform(), 'job', (dw) => {
            const text = new (dw('io/StringWriter'))();
            const writer = new (dw('io/XMLStreamWriter'))(text);
            writer.writeStartElement('a');
            writer.writeAttribute('b', '"<&');
            writer.writeCharacters('<&>');
            writer.writeEndElement();
            expect(text.toString()).to.equal('<a b="&quot;&lt;&amp;">&lt;&amp;&gt;</a>');
            expect(() => writer.writeEndElement()).to.throw('no element to end');
            expect(() => writer.writeCharacters('\u0001')).to.throw('not allowed');
        });
    });
});
