import { expect } from 'chai';
import { inJob, thrown } from '../inJob';

type Dw = (id: string) => any;

/** A file below a folder of IMPEX that is there, with a text or without. */
function file(dw: Dw, name: string, text?: string): any {
    const File = dw('io/File');
    new File('/IMPEX/work').mkdirs();
    const made = new File('/IMPEX/work/' + name);
    if (text !== undefined) {
        const writer = new (dw('io/FileWriter'))(made);
        writer.write(text);
        writer.close();
    }
    return made;
}

const textOf = (dw: Dw, from: any): string => new (dw('io/FileReader'))(from).readString() as string;

// Source: Script API, dw.io.File.
describe('dw.io.File archives', () => {
    it(
        'zip: a folder is the only entry at the top, a file the only one at all',
        inJob((dw) => {
            const folder = file(dw, 'a.txt', 'A').constructor;
            const zipped = new folder('/IMPEX/all.zip');
            new folder('/IMPEX/work').zip(zipped);
            const target = new folder('/IMPEX/out');
            target.mkdirs();
            zipped.unzip(target);
            expect(textOf(dw, new folder(target, 'work/a.txt'))).to.equal('A');
            file(dw, 'a.txt').zip(zipped);
            zipped.unzip(target);
            expect(textOf(dw, new folder(target, 'a.txt'))).to.equal('A');
        })
    );

    it(
        'gzip and gunzip: one file, without the ending',
        inJob((dw) => {
            const zipped = file(dw, 'b.txt.gz');
            const plain = file(dw, 'b.txt', 'Bä');
            plain.gzip(zipped);
            plain.remove();
            zipped.gunzip(new zipped.constructor('/IMPEX/work'));
            expect(textOf(dw, file(dw, 'b.txt'))).to.equal('Bä');
        })
    );

    it(
        'md5: hexadecimal, of files only',
        inJob((dw) => {
            expect(file(dw, 'c.txt', 'abc').md5()).to.equal('900150983cd24fb0d6963f7d28e17f72');
            const File = dw('io/File');
            expect(thrown(() => new File('/IMPEX/work').md5())).to.equal('FileNotFoundException');
        })
    );

    it(
        'what is no archive, no folder or nowhere is an exception',
        inJob((dw) => {
            const plain = file(dw, 'd.txt', 'D');
            const File = plain.constructor;
            expect(thrown(() => plain.unzip(new File('/IMPEX/work')))).to.equal('IOException');
            expect(thrown(() => plain.gunzip(new File('/IMPEX/work')))).to.equal('IOException');
            expect(thrown(() => plain.zip(new File('/IMPEX/gone/x.zip')))).to.equal('IOException');
            plain.gzip(file(dw, 'd.gz'));
            expect(thrown(() => file(dw, 'd.gz').gunzip(new File('/IMPEX/gone')))).to.equal('IOException');
        })
    );
});

// Source: Script API, dw.io.FileWriter.
describe('dw.io.FileWriter', () => {
    it(
        'ends lines as it is told',
        inJob((dw) => {
            const made = file(dw, 'e.txt');
            const writer = new (dw('io/FileWriter'))(made);
            expect(writer.lineSeparator).to.equal('\n');
            writer.setLineSeparator('\r\n');
            writer.writeLine('a');
            writer.close();
            expect(textOf(dw, made)).to.equal('a\r\n');
            expect(() => writer.write('b')).to.throw('Stream closed');
        })
    );
});
