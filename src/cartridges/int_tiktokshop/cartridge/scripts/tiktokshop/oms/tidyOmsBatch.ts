import { describeError, logOf } from '../platform/log';
import { tidyOmsFiles } from './store/omsFiles';
import { moveAside } from './store/omsFolders';

/**
 * Renames files that take the place of a folder, and removes old imported files of the OMS and their rejects. Never throws: a
 * failure must not stop the import.
 * @param keptDays - age in days from which files are removed
 * @returns the new paths of the renamed files, below IMPEX
 */
export function tidyOmsBatch(keptDays: number): string[] {
    let moved: string[] = [];
    try {
        moved = moveAside();
        tidyOmsFiles(keptDays);
    } catch (e) {
        logOf('oms').warn('old files were not tidied up: ' + describeError(e));
    }
    return moved;
}
