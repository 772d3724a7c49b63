import File = require('dw/io/File');
import FileReader = require('dw/io/FileReader');
import FileWriter = require('dw/io/FileWriter');
import { lineReader } from '../rules/lines';
import type { BatchLine } from '../rules/lines';
import { now } from '../../platform/clock';
import type { KeptFile } from '../../platform/keptFile';

/** Folder for the files of the OMS; `rejected` and `archive` are below it. */
const FOLDER = 'src/tiktokshop/oms';

/** Characters read at once, so that a piece has fewer lines than an array may have elements (platform quota). */
const PIECE = 10000;

/** Names of the waiting files, sorted. */
export function waitingFiles(): string[] {
    const files = folder('').listFiles((file: dw.io.File) => file.isFile());
    const names: string[] = [];
    for (let i = 0; i < files.length; i += 1) {
        names.push((files[i] as dw.io.File).name);
    }
    return names.sort();
}

/** Whether a file still waits. */
export function isWaiting(name: string): boolean {
    return new File(folder(''), name).exists();
}

/**
 * Calls `each` with every line of a file, and holds only one in memory. Reads in pieces: the platform would end the job
 * at a line of a million characters, and a file without line breaks is one line.
 */
export function readLines(name: string, each: (line: BatchLine) => void): void {
    const reader = new FileReader(new File(folder(''), name), 'UTF-8');
    const lines = lineReader();
    try {
        let piece: string | null = reader.readN(PIECE);
        while (piece !== null) {
            lines.add(piece).forEach(each);
            piece = reader.readN(PIECE);
        }
        lines.end().forEach(each);
    } finally {
        reader.close();
    }
}

/** The reject file of a batch file, which is created with its first line. */
export interface RejectFile {
    write: (line: string) => void;
    close: () => void;
}

/**
 * Opens the reject file of a batch file, over that of an earlier, unfinished run.
 * @param head - the first line
 */
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
 * Moves an imported file to `archive`, and its rejects to `rejected/{name}.csv`. Adds a number to both names if the
 * archive has a file of this name, so that nothing is overwritten.
 */
export function archiveFile(name: string): void {
    const source = new File(folder(''), name);
    if (!source.exists()) {
        // A parallel run has read the file and archived it with the same rejects.
        unfinishedRejects(name).remove();
        return;
    }
    const archive = folder('archive');
    let target = new File(archive, name);
    for (let copy = 2; target.exists(); copy += 1) {
        target = new File(archive, name + '.' + copy);
    }
    // Rejects first: if the platform ends the run here, the next one does both again.
    publishRejects(name, target.name);
    move(source, target);
}

const DAY = 24 * 60 * 60 * 1000;
/** Most files that one run removes from a folder. */
const REMOVED_PER_RUN = 1000;

/**
 * Removes old files from `archive` and `rejected`: a folder may have 100,000 files. Removes a limited number, so that a
 * run stays short. For jobs only.
 * @param keptDays - age in days from which files are removed
 */
export function tidyOmsFiles(keptDays: number): void {
    ['archive', 'rejected'].forEach((name) => removeOlderThan(folder(name), keptDays * DAY));
}

function removeOlderThan(inside: dw.io.File, age: number): void {
    const files = inside.listFiles((file: dw.io.File) => file.isFile());
    let left = REMOVED_PER_RUN;
    for (let i = 0; i < files.length && left > 0; i += 1) {
        const file = files[i] as dw.io.File;
        if (now().getTime() - Number(file.lastModified()) > age) {
            file.remove();
            left -= 1;
        }
    }
}

/** Looks at all files of the OMS: those that wait, those that were imported, and their rejects. Jobs only. */
export function eachOmsFile(look: (file: KeptFile) => void): void {
    ['', 'archive', 'rejected'].forEach((inner) => {
        const files = folder(inner).listFiles((file: dw.io.File) => file.isFile());
        for (let i = 0; i < files.length; i += 1) {
            const file = files[i] as dw.io.File;
            look({ path: file.fullPath, writtenAt: Number(file.lastModified()), hasServed: inner !== '' });
        }
    });
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
