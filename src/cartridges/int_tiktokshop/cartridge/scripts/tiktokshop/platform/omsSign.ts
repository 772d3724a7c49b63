import { MINUTE } from './rules/durations';
import { hasPassedSince, isoNow } from './clock';
import { describeError, logOf } from './log';
import { getValue, storeValue } from './storedValues';
import { inTransaction } from './transaction';

const KEY = 'omsHeard';
/** Written once in this time, so that requests of the OMS hardly ever meet here. */
const ONCE_IN = 10 * MINUTE;

/** Notes that the OMS has sent a message. Never throws: the message counts, the note does not. */
export function noteOmsHeard(): void {
    if (!hasPassedSince(omsHeardAt(), ONCE_IN)) {
        return;
    }
    try {
        inTransaction(() => storeValue(KEY, isoNow()));
    } catch (e) {
        logOf('oms').warn('the time of the message was not noted: ' + describeError(e));
    }
}

/** When the OMS last sent a message, ISO 8601 UTC, give or take ten minutes; empty for never. */
export function omsHeardAt(): string {
    return getValue(KEY);
}
