import { findTask } from '../tasks/store/tasks';
import type { KeptFile } from '../platform/keptFile';
import { eachFeedFile } from './store/feedFolder';

/**
 * Looks at all feed files, with the archive. Jobs only.
 * @param before - a file that was written later has not served yet, nor has one that TikTok has still to be told of
 */
export function eachKeptFeedFile(before: Date, look: (file: KeptFile) => void): void {
    eachFeedFile((file) =>
        look({
            path: file.path,
            writtenAt: file.writtenAt,
            hasServed: file.writtenAt < before.getTime() && isTold(file.name)
        })
    );
}

/** A task that was given up can be retried, and then TikTok fetches the file. */
function isTold(name: string): boolean {
    const task = findTask('notify-' + name);
    return !task || task.custom.state === 'done' || task.custom.state === 'discarded';
}
