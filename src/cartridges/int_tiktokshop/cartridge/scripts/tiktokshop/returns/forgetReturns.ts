import { DAY } from '../platform/rules/durations';
import { fromNow } from '../platform/clock';
import { eachInTransaction } from '../platform/eachInTransaction';
import { isCrowded } from '../platform/objectCount';
import { ledgerDays } from '../platform/settings';
import { keptDays } from './rules/returnRetention';
import { removeReturn, returnsChangedBefore } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';

/**
 * Forgets returns without news: an instance has 400,000 custom objects in all. Their orders keep what was booked,
 * and a return that TikTok changes later gets an object again.
 * @param limit - returns of each kind that one run removes
 */
export function forgetReturns(limit: number): void {
    eachInTransaction(returnsToForget(limit), removeReturn);
}

/** The returns that one run forgets. */
export function returnsToForget(limit: number): ReturnObject[] {
    const days = keptDays(ledgerDays(), isCrowded());
    const over = returnsChangedBefore(fromNow(-days.over * DAY), 'over', limit);
    const open = returnsChangedBefore(fromNow(-days.open * DAY), 'open', limit);
    return over.concat(open).filter((object) => object.custom.stockDue !== true);
}
