import File = require('dw/io/File');
import { now } from '../../platform/clock';
import { eachFile } from '../../platform/eachFile';
import { logOf } from '../../platform/log';
import { moveAside } from '../../platform/moveAside';
import { DAY } from '../../platform/rules/durations';
import { feedArchive, feedFolder, UNFINISHED, writtenAt } from './feedFolder';

/** By then TikTok has long fetched a file, and no task still tells it of one. */
const ARCHIVED_AFTER = 7 * DAY;
/** What a run that was stopped has left behind. */
const LEFTOVER_AFTER = DAY;

/** Files of one folder that a run moves or removes at most, so that it stays short; the next run continues. */
const TIDIED_PER_RUN = 1000;

/**
 * Moves old files to `archive`, and later removes them. Jobs only.
 * @param keptDays - how long files are kept, in days
 */
export function tidyFeedFiles(keptDays: number): void {
    const folder = feedFolder();
    const archive = feedArchive();
    if (archive.isFile()) {
        // Else no file would ever leave the folder, which takes 100,000.
        logOf('feed').warn('a file had the name of the folder archive, and is now ' + moveAside(archive));
    }
    archive.mkdirs();
    filesOlderThan(folder, LEFTOVER_AFTER)
        .filter(isUnfinished)
        .forEach((file) => file.remove());
    filesOlderThan(folder, ARCHIVED_AFTER)
        .filter((file) => !isUnfinished(file))
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

function isUnfinished(file: dw.io.File): boolean {
    return file.name.slice(-UNFINISHED.length) === UNFINISHED;
}
