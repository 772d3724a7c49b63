import { describeError, logOf } from '../platform/log';
import { tidyOmsFiles } from './store/omsFiles';

/**
 * Removes old files of the OMS that were read, and what was rejected of them. That must not keep new ones from being read.
 * @param keptDays - how long files are kept, in days
 */
export function tidyOmsBatch(keptDays: number): void {
    try {
        tidyOmsFiles(keptDays);
    } catch (e) {
        logOf('oms').warn('old files were not tidied up: ' + describeError(e));
    }
}
