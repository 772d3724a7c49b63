import { exportFeedFile } from './exportFeedFile';
import type { FeedResult } from './exportFeedFile';

/** What one run of the feed came to. */
export interface FeedRun {
    files: Array<{ fileName: string; exported: number }>;
    exported: number;
    /** Orders that are in none of the files; they stay due. */
    skipped: string[];
    /** Whether TikTok knows of all files. */
    notified: boolean;
}

/**
 * Writes order status files until nothing is due, TikTok could not be told, or there are enough.
 * @param formatName - `xml` or `csv`
 * @param maxFiles - files at most
 */
export function exportFeedFiles(formatName: string, maxFiles: number): FeedRun {
    const run: FeedRun = { files: [], exported: 0, skipped: [], notified: true };
    let result: FeedResult;
    do {
        result = exportFeedFile(formatName);
        addTo(run, result);
    } while (result.hasMore && run.files.length < maxFiles);
    return run;
}

function addTo(run: FeedRun, result: FeedResult): void {
    if (result.fileName !== '') {
        run.files.push({ fileName: result.fileName, exported: result.exported.length });
    }
    run.exported += result.exported.length;
    run.notified = result.notified;
    // An order that one file skipped comes last in the next: then it is in that one, skipped again, or still waiting.
    run.skipped = run.skipped
        .filter((id) => result.exported.concat(result.skipped).indexOf(id) < 0)
        .concat(result.skipped);
}
