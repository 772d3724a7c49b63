import File = require('dw/io/File');
import FileReader = require('dw/io/FileReader');
import FileWriter = require('dw/io/FileWriter');
import { lineReader } from '../rules/lines';
import type { BatchLine } from '../rules/lines';
import { now } from '../../platform/clock';

/** Where the OMS drops its files; `rejected` and `archive` lie below. */
const FOLDER = 'src/tiktokshop/oms';

/** Characters that are read at once: no more lines than an array may have. */
const PIECE = 10000;

/** Names of the files that wait, oldest name first. */
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
 * Gives each line of a file to `each`; only one line is held in memory. The file is read in pieces: the platform would
 * end the job at a line of a million characters, and a file that has no line breaks it knows is one line.
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

const DAY = 24 * 60 * 60 * 1000;
/** Files of one folder that a run removes at most. */
const REMOVED_PER_RUN = 1000;

/**
 * Removes files from `archive` and `rejected` that are older than some days: a folder takes 100,000. A bounded portion,
 * so that a run stays short; the next one goes on. Jobs only.
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
