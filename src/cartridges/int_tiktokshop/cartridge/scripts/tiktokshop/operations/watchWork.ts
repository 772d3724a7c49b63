import { fromNow, isoNow, now } from '../platform/clock';
import { readFigures, writeFigures } from '../platform/figures';
import { dispatchesBefore, openRequests, unhandledAlerts } from '../lifecycle/store/ledger';
import { DUE_SOON } from './store/orderLists';
import { oldestWaitingTask } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';

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
    /** Orders about which operations were alerted and which nobody has handled. */
    alerts: number;
    /** TikTok ids of those, longest waiting first. */
    alertIds: string[];
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
        alerts: 0,
        alertIds: [],
        oldestWaiting: ''
    });
}

/** Looks for what is late, what soon will be, and what waits. */
export function watchWork(): void {
    const soon = dispatchesBefore(fromNow(DUE_SOON), NAMED);
    const late = dispatchesBefore(now(), 0).count;
    const alerts = unhandledAlerts(NAMED);
    const oldest = oldestWaitingTask();
    const figures: WatchFigures = {
        at: isoNow(),
        late: late,
        dueSoon: soon.count - late,
        dispatchIds: soon.first.map((entry) => entry.custom.externalOrderId),
        requestIds: openRequests(NAMED).map((entry) => entry.custom.externalOrderId),
        alerts: alerts.count,
        alertIds: alerts.first.map((entry) => entry.custom.externalOrderId),
        oldestWaiting: oldest ? oldest.toISOString() : ''
    };
    inTransaction(() => writeFigures('watch', figures));
}
