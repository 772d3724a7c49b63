import { getValue, storeValue } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { listReturns } from './store/returnObject';

const COUNT = 'openReturns';

/** Counts the open returns, and stores the number for pages, which have no time to search. Writes only a new number. */
export function countOpenReturns(): void {
    const count = String(listReturns('open', 0, 0).count);
    if (count !== (getValue(COUNT) || '0')) {
        inTransaction(() => storeValue(COUNT, count));
    }
}

/** Whether returns were open when they were last counted. */
export function areReturnsOpen(): boolean {
    return Number(getValue(COUNT) || '0') > 0;
}
