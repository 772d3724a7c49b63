import { tidyFeedFiles } from './store/tidyFeedFiles';
import { describeError, logOf } from '../platform/log';

/**
 * Archives old feed files and removes older ones. That must not keep new ones from being written.
 * @param keptDays - how long files are kept, in days
 */
export function tidyFeed(keptDays: number): void {
    try {
        tidyFeedFiles(keptDays);
    } catch (e) {
        logOf('feed').warn('old files were not tidied up: ' + describeError(e));
    }
}
