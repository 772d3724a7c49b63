import { fromNow, isoNow, now } from '../platform/clock';
import { readFigures, writeFigures } from '../platform/figures';
import { dispatchesBefore, openRequests } from '../platform/ledger';
import { oldestWaitingTask } from '../platform/tasks';
import { inTransaction } from '../platform/transaction';

/** Dispatch deadlines that lie ahead are shown for so long. */
const AHEAD = 48 * 60 * 60 * 1000;
/** Orders that are named; all others are only counted. */
const NAMED = 20;

/** What cannot be found in a moment among many orders, as TikTokShop-ProcessTasks has last seen it. */
export interface WatchFigures {
    /** ISO 8601 UTC; empty before the first run. */
    at: string;
    /** Orders that TikTok wants shipped by now, and in the next two days. */
    late: number;
    dueSoon: number;
    /** TikTok ids of those, most urgent first. */
    dispatchIds: string[];
    /** TikTok ids of orders whose buyers want to cancel and wait for an answer. */
    requestIds: string[];
    /** ISO 8601 UTC of the task that has been waiting longest; empty when none is. */
    oldestWaiting: string;
}

/** What was last seen. */
export function watchFigures(): WatchFigures {
    return readFigures<WatchFigures>('watch', {
        at: '',
        late: 0,
        dueSoon: 0,
        dispatchIds: [],
        requestIds: [],
        oldestWaiting: ''
    });
}

/** Looks for what is late, what soon will be, and what waits. */
export function watchWork(): void {
    const soon = dispatchesBefore(fromNow(AHEAD), NAMED);
    const late = dispatchesBefore(now(), 0).count;
    const oldest = oldestWaitingTask();
    const figures: WatchFigures = {
        at: isoNow(),
        late: late,
        dueSoon: soon.count - late,
        dispatchIds: soon.first.map((entry) => entry.custom.externalOrderId),
        requestIds: openRequests(NAMED).map((entry) => entry.custom.externalOrderId),
        oldestWaiting: oldest ? oldest.toISOString() : ''
    };
    inTransaction(() => writeFigures('watch', figures));
}
