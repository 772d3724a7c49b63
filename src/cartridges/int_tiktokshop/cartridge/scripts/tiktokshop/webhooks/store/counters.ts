import { countToWrite } from '../../platform/countToWrite';
import { describeError, logOf } from '../../platform/log';
import { nextNumber } from '../../platform/storedValues';
import { inTransaction } from '../../platform/transaction';

/**
 * Counts something that happened. What is counted must not fail because the counter did: then it is logged only.
 * @param name - for example `webhook-refused`; the counter is the TikTokShopValue of this name
 */
export function count(name: string): void {
    add(name, 1);
}

/**
 * Counts something that strangers can do as often as they like: it writes at most once a minute. What was counted in
 * between is added with the next write, or lost with the cache.
 */
export function countSeldom(name: string): void {
    const step = countToWrite(name);
    if (step > 0) {
        add(name, step);
    }
}

function add(name: string, step: number): void {
    try {
        inTransaction(() => nextNumber(name, step));
    } catch (e) {
        logOf('count').warn(name + ' was not counted: ' + describeError(e));
    }
}
