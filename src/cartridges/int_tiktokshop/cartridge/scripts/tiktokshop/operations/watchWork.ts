import { fromNow, isoNow, now } from '../platform/clock';
import { getRecord, storeRecord } from '../platform/storedValues';
import { dispatchesBefore } from '../lifecycle/store/ledger/dispatchDeadline';
import { openRequests } from '../lifecycle/store/ledger/cancelRequest';
import { unhandledAlerts } from '../lifecycle/store/ledger/alerts';
import { DUE_SOON } from './store/orderLists';
import { countOpenReturns } from '../returns/openReturns';
import { oldestWaitingTask } from '../tasks/store/taskLists';
import { inTransaction } from '../platform/transaction';

/** Orders whose ids are kept; the others are only counted. */
const NAMED = 20;

/** Deadlines, requests and alerts as TikTokShop-ProcessTasks last found them: a page has no time to search for them. */
export interface WatchFigures {
    /** ISO 8601 UTC; empty before the first run. */
    at: string;
    /** Orders whose dispatch deadline has passed, and those whose deadline is in the next two days. */
    late: number;
    dueSoon: number;
    /** TikTok ids of both, most urgent first. */
    dispatchIds: string[];
    /** TikTok ids of orders with an open request of the buyer. */
    requestIds: string[];
    /** Orders with unhandled alerts. */
    alerts: number;
    /** TikTok ids of those, longest waiting first. */
    alertIds: string[];
    /** Since when the oldest task has been waiting, ISO 8601 UTC; empty when no task waits. */
    oldestWaiting: string;
}

/** The figures of the last run. */
export function watchFigures(): WatchFigures {
    return getRecord<WatchFigures>('watch', {
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

/** Finds what is late, due soon or waiting, and stores the figures for the pages of Business Manager. */
export function watchWork(): void {
    const soon = dispatchesBefore(fromNow(DUE_SOON), NAMED);
    const late = soon.count === 0 ? 0 : dispatchesBefore(now(), 0).count;
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
    inTransaction(() => storeRecord('watch', figures));
    countOpenReturns();
}
