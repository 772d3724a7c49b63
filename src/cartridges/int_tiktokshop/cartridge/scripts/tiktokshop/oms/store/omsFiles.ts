import File = require('dw/io/File');
import FileReader = require('dw/io/FileReader');
import FileWriter = require('dw/io/FileWriter');
import { lineReader } from '../rules/lines';
import { shortName } from '../rules/shortName';
import type { BatchLine } from '../rules/lines';
import { DAY } from '../../platform/rules/durations';
import { now } from '../../platform/clock';
import { hmacSha256Hex } from '../../platform/crypto';
import { eachFile } from '../../platform/eachFile';
import type { KeptFile } from '../../platform/keptFile';
import { firstNames } from '../../platform/rules/lists';
import {
    existingFolders,
    isInPlaceOfFolder,
    isRead,
    leafOf,
    makeFolder,
    makeOwnFolder,
    ownPath,
    SHARED
} from './omsFolders';
import { ARRIVING } from './sftpFiles';

/** Characters read at once, so that a piece has fewer lines than an array may have elements (platform quota). */
const PIECE = 10000;
/** Hex digits that tell files apart whose names are shortened. */
const HASH_LENGTH = 16;

/** Most files that one run reads, so that it stays short; the next run reads others. */
export const MOST_FILES = 1000;

/** Paths of files that wait for this site, below the folder that sites share: own ones begin with `sites/`. */
export interface WaitingFiles {
    /** The first by their names, sorted. */
    paths: string[];
    /** Those that take the place of a folder. */
    inPlaceOfFolders: string[];
}

/** The files that wait for this site. Makes the own folder. */
export function waitingFiles(): WaitingFiles {
    makeOwnFolder();
    const first = firstNames(MOST_FILES);
    const inPlace: string[] = [];
    const note = (path: string): void => {
        if (isInPlaceOfFolder(path)) {
            inPlace.push(path);
        } else {
            first.add(path);
        }
    };
    [SHARED, ownPath()]
        .filter(isRead)
        .forEach((inner) => eachFile(makeFolder(inner), (file) => note(inner + file.name)));
    return { paths: first.names(), inPlaceOfFolders: inPlace };
}

/** Whether files wait in the shared folder that no site reads, because each of several has its own. */
export function hasUnreadFiles(): boolean {
    let isAny = false;
    if (!isRead(SHARED)) {
        eachFile(makeFolder(SHARED), () => {
            isAny = true;
        });
    }
    return isAny;
}

/** Whether a file still waits. */
export function isWaiting(path: string): boolean {
    return waitingFile(path).exists();
}

/** Tells the content of a file from what replaces it, or is added to it, later. */
export function stampOf(path: string): string {
    const file = waitingFile(path);
    return file.length() + ' ' + file.lastModified();
}

/**
 * Calls `each` with every line of a file, and holds only one in memory. Reads in pieces: the platform would end the job
 * at a line of a million characters, and a file without line breaks is one line.
 */
export function readLines(path: string, each: (line: BatchLine) => void): void {
    const reader = new FileReader(waitingFile(path), 'UTF-8');
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
 * Opens the reject file of a batch file. Replaces the one that an unfinished run has left.
 * @param head - the first line
 */
export function openRejectFile(path: string, head: string): RejectFile {
    let writer: dw.io.FileWriter | null = null;
    return {
        write: (line) => {
            if (!writer) {
                writer = new FileWriter(unfinishedRejects(path), 'UTF-8');
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
 * Moves an imported file to the `archive` of its folder, and its rejects to `rejected/{name}.csv`. Adds a number to both names if the
 * archive has a file of this name, so that nothing is overwritten.
 */
export function archiveFile(path: string): void {
    const source = waitingFile(path);
    if (!source.exists()) {
        // A parallel run has read the file and archived it with the same rejects.
        unfinishedRejects(path).remove();
        return;
    }
    const name = keptNameOf(path);
    const archive = beside(path, 'archive');
    let target = new File(archive, name);
    for (let copy = 2; target.exists(); copy += 1) {
        target = new File(archive, name + '.' + copy);
    }
    // Rejects first: if the platform ends the run here, the next one does both again.
    publishRejects(path, target.name);
    move(source, target);
}

/** Most files that one run removes from a folder. */
const REMOVED_PER_RUN = 1000;

/**
 * Removes old files from `archive` and `rejected`, and what came only in part: a folder may have 100,000 files. Removes a limited
 * number, so that a run stays short. For jobs only.
 * @param keptDays - age in days from which files are removed
 */
export function tidyOmsFiles(keptDays: number): void {
    ['archive/', 'rejected/', ARRIVING].forEach((inner) =>
        existingFolders(inner).forEach((folder) => removeOlderThan(folder, keptDays * DAY))
    );
}

function removeOlderThan(inside: dw.io.File, age: number): void {
    let left = REMOVED_PER_RUN;
    eachFile(inside, (file) => {
        if (left > 0 && now().getTime() - Number(file.lastModified()) > age) {
            file.remove();
            left -= 1;
        }
    });
}

/** Looks at all files of the OMS: those that wait, those that were imported, and their rejects. Jobs only. */
export function eachOmsFile(look: (file: KeptFile) => void): void {
    ['', 'archive/', 'rejected/', ARRIVING].forEach((inner) =>
        existingFolders(inner).forEach((folder) =>
            eachFile(folder, (file) =>
                look({ path: file.fullPath, writtenAt: Number(file.lastModified()), hasServed: inner !== '' })
            )
        )
    );
}

function publishRejects(path: string, archivedName: string): void {
    const unfinished = unfinishedRejects(path);
    if (!unfinished.exists()) {
        return;
    }
    const published = new File(beside(path, 'rejected'), archivedName + '.csv');
    if (published.exists()) {
        published.remove();
    }
    move(unfinished, published);
}

function unfinishedRejects(path: string): dw.io.File {
    return new File(beside(path, 'rejected'), keptNameOf(path) + '.part');
}

function keptNameOf(path: string): string {
    return shortName(leafOf(path), (name) => hmacSha256Hex(name, name).slice(0, HASH_LENGTH));
}

function waitingFile(path: string): dw.io.File {
    return new File(makeFolder(SHARED), path);
}

/** A folder beside a file. */
function beside(path: string, inner: string): dw.io.File {
    return makeFolder(path.slice(0, path.length - leafOf(path).length) + inner);
}

function move(file: dw.io.File, target: dw.io.File): void {
    if (!file.renameTo(target)) {
        throw new Error('The file could not be moved: ' + file.fullPath);
    }
}
