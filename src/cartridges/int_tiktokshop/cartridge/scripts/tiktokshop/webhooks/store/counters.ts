import { describeError, logOf } from '../../platform/log';
import { nextNumber } from '../../platform/storedValues';
import { inTransaction } from '../../platform/transaction';

/**
 * Counts something that happened. What is counted must not fail because the counter did: then it is logged only.
 * @param name - for example `webhook-refused`; the counter is the TikTokShopValue of this name
 */
export function count(name: string): void {
    try {
        inTransaction(() => nextNumber(name));
    } catch (e) {
        logOf('count').warn(name + ' was not counted: ' + describeError(e));
    }
}
