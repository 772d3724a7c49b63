import { expect } from 'chai';
import { inJob } from '../inJob';

/** Source: Script API, dw.io. */
describe('dw.io.File', () => {
    it(
        'takes paths with either slash, and with or without the leading one',
        inJob((dw) => {
            const File = dw('io/File');
            const paths = [
                'IMPEX/src/a.txt',
                '/IMPEX/src/a.txt',
                'IMPEX\\src\\a.txt',
                [File.IMPEX, 'src', 'a.txt'].join(File.SEPARATOR)
            ];
            expect(paths.map((path) => new File(path).fullPath)).to.deep.equal(Array(4).fill('/IMPEX/src/a.txt'));
            expect(new File(new File('IMPEX/src'), 'a.txt').fullPath).to.equal('/IMPEX/src/a.txt');
            expect(new File('IMPEX/src/a.txt').name).to.equal('a.txt');
        })
    );

    it(
        'is or is not there, as a file or as a folder',
        inJob((dw) => {
            const File = dw('io/File');
            const folder = new File('IMPEX/src/x/y');
            expect([folder.exists(), folder.mkdirs(), folder.mkdirs(), folder.exists()]).to.deep.equal([
                false,
                true,
                false,
                true
            ]);
            const file = new File(folder, 'a');
            file.createNewFile();
            expect([new File(folder, 'a').mkdirs(), new File(folder, 'a/b').mkdirs()]).to.deep.equal([false, false]);
            expect([new File(folder, 'a/b').exists(), new File(folder, 'a/b').isFile()]).to.deep.equal([false, false]);
            const nothing = new File('IMPEX/src/z');
            expect([folder, file, nothing].map((each) => each.isDirectory())).to.deep.equal([true, false, false]);
            expect([folder.isFile(), file.isFile(), nothing.isFile()]).to.deep.equal([false, true, false]);
        })
    );

    it(
        'listFiles: in no order, some of them by a function, null for what is no folder',
        inJob((dw) => {
            const File = dw('io/File');
            const folder = new File('IMPEX/src');
            folder.mkdirs();
            ['a', 'b', 'c'].forEach((name) => new File(folder, name).createNewFile());
            const names = (files: any): string[] => files.toArray().map((file: any) => file.name);
            expect(names(folder.listFiles())).to.have.members(['a', 'b', 'c']).and.not.deep.equal(['a', 'b', 'c']);
            expect(names(folder.listFiles((file: any) => file.name === 'b'))).to.deep.equal(['b']);
            expect(new File(folder, 'a').listFiles()).to.equal(null);
            expect(folder.list().filter((name: string) => name !== 'b')).to.have.members(['a', 'c']);
            expect(new File('IMPEX/none').listFiles()).to.equal(null);
        })
    );

    it(
        'lastModified: a number of milliseconds',
        inJob((dw) => {
            const File = dw('io/File');
            new File('IMPEX/src').mkdirs();
            const file = new File('IMPEX/src/a');
            file.createNewFile();
            expect(file.lastModified()).to.be.a('number').above(0);
            expect(new File('IMPEX/none').lastModified()).to.equal(0);
        })
    );

    it(
        'remove, renameTo: say whether they did it, and throw nothing',
        inJob((dw) => {
            const File = dw('io/File');
            const none = new File('IMPEX/none');
            expect([none.remove(), none.renameTo(new File('IMPEX/other'))]).to.deep.equal([false, false]);
        })
    );
});

// Source: Script API, dw.io.FileWriter.
describe('dw.io.FileWriter', () => {
    it(
        'writes anew, or appends when told so; parts of texts and lines',
        inJob((dw) => {
            const [File, FileWriter, FileReader] = [dw('io/File'), dw('io/FileWriter'), dw('io/FileReader')];
            new File('IMPEX/src').mkdirs();
            const file = new File('IMPEX/src/a.txt');
            const write = (text: string, ...how: unknown[]): void => {
                const writer = new FileWriter(file, ...how);
                writer.writeLine(text);
                writer.close();
            };
            write('lost');
            write('one', 'UTF-8');
            write('two', true);
            const writer = new FileWriter(file, 'UTF-8', true);
            writer.write('xthreey', 1, 5);
            writer.close();
            const reader = new FileReader(file, 'UTF-8');
            expect([1, 2, 3, 4].map(() => reader.readLine())).to.deep.equal(['one', 'two', 'three', null]);
            reader.close();
        })
    );

    // Source: Script API, CSVStreamWriter; each value stands in quotes, as opencsv writes it.
    it(
        'CSVStreamWriter: an array or values one by one, with quotes doubled and a separator of its own',
        inJob((dw) => {
            const text = new (dw('io/StringWriter'))();
            const writer = new (dw('io/CSVStreamWriter'))(text, ';');
            writer.writeNext(['a', 'b "c"', null]);
            writer.writeNext('1', 2);
            writer.close();
            expect(text.toString()).to.equal('"a";"b ""c""";\n"1";"2"\n');
        })
    );
});
