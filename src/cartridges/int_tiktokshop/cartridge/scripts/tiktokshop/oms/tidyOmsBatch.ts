import { describeError, logOf } from '../platform/log';
import { tidyOmsFiles } from './store/omsFiles';

/**
 * Removes old imported files of the OMS and their rejects. Never throws: a failure must not stop the import.
 * @param keptDays - age in days from which files are removed
 */
export function tidyOmsBatch(keptDays: number): void {
    try {
        tidyOmsFiles(keptDays);
    } catch (e) {
        logOf('oms').warn('old files were not tidied up: ' + describeError(e));
    }
}
