import File = require('dw/io/File');
import FileReader = require('dw/io/FileReader');
import FileWriter = require('dw/io/FileWriter');

/** Where the OMS drops its files; `rejected` and `archive` lie below. */
const FOLDER = 'src/tiktokshop/oms';

/** Names of the files that wait, oldest name first. */
export function waitingFiles(): string[] {
    const files = folder('').listFiles((file: dw.io.File) => file.isFile());
    const names: string[] = [];
    for (let i = 0; i < files.length; i += 1) {
        names.push((files[i] as dw.io.File).name);
    }
    return names.sort();
}

/** Gives each line of a file to `each`, without its line break; only one line is held in memory. */
export function readLines(name: string, each: (text: string, number: number) => void): void {
    const reader = new FileReader(new File(folder(''), name), 'UTF-8');
    try {
        let number = 1;
        let line = reader.readLine();
        while (line !== null) {
            each(number === 1 ? line.replace(/^\uFEFF/, '') : line, number);
            number += 1;
            line = reader.readLine();
        }
    } finally {
        reader.close();
    }
}

/** The reject file of a batch file; it is made with its first line. */
export interface RejectFile {
    write: (line: string) => void;
    close: () => void;
}

/** Opens the reject file of a batch file; what an earlier, unfinished run has written is written anew. */
export function openRejectFile(name: string, head: string): RejectFile {
    let writer: dw.io.FileWriter | null = null;
    return {
        write: (line) => {
            if (!writer) {
                writer = new FileWriter(unfinishedRejects(name), 'UTF-8');
                writer.writeLine(head);
            }
            writer.writeLine(line);
        },
        close: () => {
            if (writer) {
                writer.close();
            }
        }
    };
}

/**
 * Moves a file that is done to `archive`, and what was rejected of it to `rejected/{name}.csv`. When a file of the same
 * name was there before, both get a number, so that nothing is overwritten.
 */
export function archiveFile(name: string): void {
    const source = new File(folder(''), name);
    if (!source.exists()) {
        // Another run has read it at the same time, and has archived it with the same rejects.
        unfinishedRejects(name).remove();
        return;
    }
    const archive = folder('archive');
    let target = new File(archive, name);
    for (let copy = 2; target.exists(); copy += 1) {
        target = new File(archive, name + '.' + copy);
    }
    // First, so that a run which is stopped here does both again.
    publishRejects(name, target.name);
    move(source, target);
}

function publishRejects(name: string, archivedName: string): void {
    const unfinished = unfinishedRejects(name);
    if (!unfinished.exists()) {
        return;
    }
    const published = new File(folder('rejected'), archivedName + '.csv');
    if (published.exists()) {
        published.remove();
    }
    move(unfinished, published);
}

function unfinishedRejects(name: string): dw.io.File {
    return new File(folder('rejected'), name + '.part');
}

function move(file: dw.io.File, target: dw.io.File): void {
    if (!file.renameTo(target)) {
        throw new Error('The file could not be moved: ' + file.fullPath);
    }
}

function folder(inner: string): dw.io.File {
    const path = [File.IMPEX, FOLDER].concat(inner === '' ? [] : [inner]);
    const found = new File(path.join(File.SEPARATOR));
    found.mkdirs();
    return found;
}
