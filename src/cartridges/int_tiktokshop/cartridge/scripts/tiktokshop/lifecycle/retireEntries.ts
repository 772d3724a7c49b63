import { DAY, HOUR } from '../platform/rules/durations';
import { retireIfFinished, wasQuiet } from './retireIfFinished';
import { entriesChanged } from './store/ledger/quietEntries';
import { liveEntry } from './store/ledger/ledgerEntry';
import { quietDays } from './rules/decideRetirement';
import type { QuietDays } from './rules/decideRetirement';
import { ensureSealKey } from './store/sealKey';
import { fromNow, isoNow, now } from '../platform/clock';
import { eachInTransaction } from '../platform/eachInTransaction';
import { lastRun } from '../platform/jobRuns';
import { isCrowded } from '../platform/objectCount';
import { ledgerDays } from '../platform/settings';
import { reportersHere } from '../platform/shopSettings';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';

const CURSOR = 'retireEntries';

/** How far the entries have been looked at. */
interface Progress {
    /** When the last entry was changed that was looked at, ISO 8601 UTC. */
    after: string;
    /** When the oldest entries were last looked at, ISO 8601 UTC; what could not leave then is looked at again after a day. */
    beganAt: string;
    /** Until when nothing is looked at, ISO 8601 UTC, because all were; missing while some are left. */
    restsUntil?: string;
}

/** Entries become quiet in days: once all were looked at, an hour is soon enough for the next. */
const REST = HOUR;

/**
 * Moves the entries of orders that are finished from the ledger to the orders themselves, oldest change first: an
 * instance has 400,000 custom objects for all cartridges. A message that comes later finds the entry there.
 * @param limit - entries that one run looks at; the next run continues
 */
export function retireEntries(limit: number): void {
    const progress = currentProgress();
    if (isResting(progress)) {
        return;
    }
    const days = quietDays(ledgerDays(), isCrowded());
    const entries = entriesChanged(new Date(progress.after), fromNow(-days.finished * DAY), limit);
    const last = entries[entries.length - 1];
    const isAll = entries.length < limit;
    if (!last) {
        inTransaction(() => storeRecord(CURSOR, progressTo(progress.after, progress, isAll)));
        return;
    }
    // Read now: the last one may be gone afterwards.
    const lastChange = last.lastModified.getTime();
    const terms = { days: days, isFeedWritten: isFeedRunning(days) };
    const ids = entries.map((entry) => entry.custom.externalOrderId);
    // Most have not been quiet for long enough: they cost no read of the order and no write.
    const quiet = entries.filter((entry) => wasQuiet(entry, days)).map((entry) => entry.custom.externalOrderId);
    ensureSealKey();
    try {
        eachInTransaction(quiet, (id) => retireIfFinished(id, terms));
    } finally {
        const isFullMoment = ids.length === limit && lastChange === new Date(progress.after).getTime();
        const isStuck = isFullMoment && ids.every((id) => liveEntry(id) !== null);
        // A whole portion from one moment that stays would be looked at for ever.
        const after = isStuck ? lastChange + 1 : lastChange;
        const reached = new Date(after).toISOString();
        inTransaction(() => storeRecord(CURSOR, progressTo(reached, progress, isAll)));
    }
}

/** @param isAll - whether no entry is left that was quiet for long enough */
function progressTo(after: string, progress: Progress, isAll: boolean): Progress {
    const reached: Progress = { after: after, beganAt: progress.beganAt };
    if (isAll) {
        reached.restsUntil = fromNow(REST).toISOString();
    }
    return reached;
}

/** A rest that would last longer was noted when the clock was ahead. */
function isResting({ restsUntil }: Progress): boolean {
    return restsUntil !== undefined && restsUntil > isoNow() && new Date(restsUntil) <= fromNow(REST);
}

/** Once a day it begins again, for what could not leave before, and where it began while the clock was ahead. */
function currentProgress(): Progress {
    const begin: Progress = { after: new Date(0).toISOString(), beganAt: isoNow() };
    const progress = getRecord<Progress>(CURSOR, begin);
    const beganAt = new Date(progress.beganAt);
    return beganAt < fromNow(-DAY) || beganAt > now() ? begin : progress;
}

/** Whether a job writes the order feed, so that TikTok will learn what is due for it. */
function isFeedRunning(days: QuietDays): boolean {
    const run = lastRun('TikTokShop-OrderFeed');
    return (
        reportersHere().indexOf('feed') >= 0 || (run !== null && new Date(run.startedAt) > fromNow(-days.usual * DAY))
    );
}
