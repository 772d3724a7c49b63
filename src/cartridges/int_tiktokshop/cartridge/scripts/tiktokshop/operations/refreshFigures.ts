import { describeError, logOf } from '../platform/log';
import { countOrders } from '../figures/countOrders';
import { sumMeasures } from '../figures/sumMeasures';
import { watchWork } from './watchWork';

/** Orders that are counted again at once. */
const COUNTED = 100;

/**
 * Counts again after a person has done something, so that the pages show it at once. If the job writes the figures at the
 * same moment, its figures stay.
 */
export function refreshFigures(): void {
    try {
        sumMeasures(countOrders(COUNTED) > 0);
        watchWork();
    } catch (e) {
        logOf('count').warn('the figures follow with the next run: ' + describeError(e));
    }
}
