import File = require('dw/io/File');
import { eachFile } from '../../platform/eachFile';

/** Where TikTok's connector looks for order status files. */
const FOLDER = 'src/feeds/export/social/tiktok/order';
/** Ends the name of a file that is still being written. */
export const UNFINISHED = '.part';

/** The folder of the feed files. */
export function feedFolder(): dw.io.File {
    return new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
}

/** The folder of those that TikTok has long fetched. */
export function feedArchive(): dw.io.File {
    return new File(feedFolder(), 'archive');
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
    [feedFolder(), feedArchive()].forEach((inside) =>
        eachFile(inside, (file) => look({ name: file.name, path: file.fullPath, writtenAt: writtenAt(file.name) }))
    );
}

/** The name tells when a file was written; what is called otherwise is not ours, and never old. */
export function writtenAt(name: string): number {
    const time = /_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)_\d+\./.exec(name);
    return time ? Date.parse(time[1] as string) : Infinity;
}
