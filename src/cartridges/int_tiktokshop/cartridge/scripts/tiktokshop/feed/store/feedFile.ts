import File = require('dw/io/File');
import FileWriter = require('dw/io/FileWriter');
import System = require('dw/system/System');
import { DAY } from '../../platform/rules/durations';
import { now } from '../../platform/clock';
import { eachFile } from '../../platform/eachFile';
import { logOf } from '../../platform/log';
import { moveAside } from '../../platform/moveAside';

/** Where TikTok's connector looks for order status files. */
const FOLDER = 'src/feeds/export/social/tiktok/order';

/** A file that is being written under a temporary name: TikTok must never see half of it. */
export interface FeedFile {
    write: (text: string) => void;
    /** Closes the file and gives it its name; returns its address over WebDAV. */
    publish: () => string;
    /** Removes what was written. */
    discard: () => void;
}

/** Whether the feed of another site, in the same folder, has this name already. */
export function isFeedFile(name: string): boolean {
    const folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    return new File(folder, name).exists() || new File(folder, name + '.part').exists();
}

/**
 * Opens a new file. Jobs only: requests may not write files.
 * @param name - final name
 */
export function openFeedFile(name: string): FeedFile {
    const folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    folder.mkdirs();
    const temporary = new File(folder, name + '.part');
    const writer = new FileWriter(temporary, 'UTF-8');
    return {
        write: (text) => writer.write(text),
        publish: () => {
            writer.close();
            const published = new File(folder, name);
            if (!temporary.renameTo(published)) {
                throw new Error('The feed file could not be renamed: ' + temporary.fullPath);
            }
            return webdavAddress(published);
        },
        discard: () => {
            writer.close();
            temporary.remove();
        }
    };
}

/** By then TikTok has long fetched a file, and no task still tells it of one. */
const ARCHIVED_AFTER = 7 * DAY;
/** What a run that was stopped has left behind. */
const LEFTOVER_AFTER = DAY;

/** Files of one folder that a run moves or removes at most, so that it stays short; the next run continues. */
const TIDIED_PER_RUN = 1000;

/**
 * Moves old files to `archive`, and removes those that are older still. Jobs only.
 * @param keptDays - how long files are kept, in days
 */
export function tidyFeedFiles(keptDays: number): void {
    const folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    const archive = new File(folder, 'archive');
    if (archive.isFile()) {
        // Else no file would ever leave the folder, which takes 100,000.
        logOf('feed').warn('a file had the name of the folder archive, and is now ' + moveAside(archive));
    }
    archive.mkdirs();
    filesOlderThan(folder, LEFTOVER_AFTER)
        .filter((file) => /\.part$/.test(file.name))
        .forEach((file) => file.remove());
    filesOlderThan(folder, ARCHIVED_AFTER)
        .filter((file) => !/\.part$/.test(file.name))
        .forEach((file) => file.renameTo(new File(archive, file.name)));
    filesOlderThan(archive, keptDays * DAY).forEach((file) => file.remove());
}

function filesOlderThan(folder: dw.io.File, age: number): dw.io.File[] {
    const old: dw.io.File[] = [];
    eachFile(folder, (file) => {
        if (old.length < TIDIED_PER_RUN && now().getTime() - writtenAt(file.name) > age) {
            old.push(file);
        }
    });
    return old;
}

/** A feed file, for code that looks through all of them. */
export interface FeedFileEntry {
    name: string;
    /** As `File.fullPath`. */
    path: string;
    /** Milliseconds since the epoch. */
    writtenAt: number;
}

/** Looks at all feed files, with the archive: there may be more than an array can hold. Jobs only. */
export function eachFeedFile(look: (file: FeedFileEntry) => void): void {
    const folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    [folder, new File(folder, 'archive')].forEach((inside) =>
        eachFile(inside, (file) => look({ name: file.name, path: file.fullPath, writtenAt: writtenAt(file.name) }))
    );
}

/** The name tells when a file was written; what is called otherwise is not ours, and never old. */
function writtenAt(name: string): number {
    const time = /_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)_\d+\./.exec(name);
    return time ? Date.parse(time[1] as string) : Infinity;
}

function webdavAddress(file: dw.io.File): string {
    const path = file.fullPath
        .replace(/^\/IMPEX/, '/Impex')
        .split(File.SEPARATOR)
        .map(encodeURIComponent)
        .join('/');
    return 'https://' + System.getInstanceHostname() + '/on/demandware.servlet/webdav/Sites' + path;
}
