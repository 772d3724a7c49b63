import type { Instance } from '../../contracts/instance';
import { QUOTAS } from '../../quotas/quotas';

/** What was written today, in bytes by file. */
interface Today {
    day: string;
    bytes: Map<string, number>;
}

/**
 * Counts a line of a custom log file.
 * @returns whether it is written: a file takes so much in a day, and there are so many files
 */
export function hasRoom(instance: Instance, file: string, line: string): boolean {
    const { bytes } = today(instance);
    const size = (bytes.get(file) || 0) + Buffer.byteLength(line);
    const isOneTooMany = !bytes.has(file) && bytes.size >= QUOTAS.logFileNames.limit;
    if (isOneTooMany || size > QUOTAS.logFileSize.limit) {
        return false;
    }
    bytes.set(file, size);
    return true;
}

function today(instance: Instance): Today {
    const day = new Date(instance.clock.now()).toISOString().slice(0, 10);
    const known = instance.part('logFiles', (): Today => ({ day, bytes: new Map() }));
    if (known.day !== day) {
        known.day = day;
        known.bytes.clear();
    }
    return known;
}
