import { DAY, HOUR } from '../platform/rules/durations';
import { appliedStatusOf } from './store/ledger/appliedStatus';
import { cancellationUndoOf } from './store/ledger/cancellationUndo';
import { entriesChanged } from './store/ledger/quietEntries';
import { needsAttention } from './store/ledger/alerts';
import { isUnproven, liveEntry, removeEntry } from './store/ledger/ledgerEntry';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { retireEntry } from './store/ledger/retiredEntry';
import { isQuiet, mayRetire, quietDays } from './rules/decideRetirement';
import type { QuietDays, RetirementFacts } from './rules/decideRetirement';
import { holdReasonOf } from './store/orderState';
import { orderOf } from './store/orders';
import { ensureSealKey } from './store/sealKey';
import { fromNow, isoNow, now } from '../platform/clock';
import { eachInTransaction } from '../platform/eachInTransaction';
import { lastRun } from '../platform/jobRuns';
import { logOf } from '../platform/log';
import { isCrowded } from '../platform/objectCount';
import { ledgerDays } from '../platform/settings';
import { reporterOf, reportersHere } from '../platform/shopSettings';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { hasOpenTask } from '../tasks/store/tasks';

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
    const isFeedWritten = isFeedRunning(days);
    const ids = entries.map((entry) => entry.custom.externalOrderId);
    // Most have not been quiet for long enough: they cost no read of the order and no write.
    const quiet = entries.filter((entry) => wasQuiet(entry, days)).map((entry) => entry.custom.externalOrderId);
    ensureSealKey();
    try {
        eachInTransaction(quiet, (id) => retireIfFinished(id, days, isFeedWritten));
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

function retireIfFinished(externalOrderId: string, days: QuietDays, isFeedWritten: boolean): void {
    const entry = liveEntry(externalOrderId);
    const order = orderOf(entry);
    if (!entry) {
        return;
    }
    if (!order) {
        removeIfOrphan(entry, days);
    } else if (mayRetire(factsOf(order, entry, isFeedWritten), days) && !retireEntry(order, entry)) {
        logOf('ledger').warn('order ' + order.orderNo + ' has no room for its ledger entry, which stays');
    }
}

/**
 * Removes the entry of an order that B2C Commerce has deleted: no message can change that order. The entry stays for the longest
 * time, because without it the import would create the order anew for as long as TikTok tells of it.
 */
function removeIfOrphan(entry: LedgerEntry, days: QuietDays): void {
    if (quietDaysOf(entry) >= days.longest) {
        removeEntry(entry);
    }
}

function factsOf(order: dw.order.Order, entry: LedgerEntry, isFeedWritten: boolean): RetirementFacts {
    const custom = entry.custom;
    return {
        status: appliedStatusOf(entry),
        quietDays: quietDaysOf(entry),
        // Read only when they are asked for: most orders were not quiet for long enough.
        get isDue(): boolean {
            return isDue(entry, isFeedWritten) || hasOpenTask(custom.externalOrderId);
        },
        get isHeld(): boolean {
            return isUnproven(entry) || holdReasonOf(order, entry) !== '';
        },
        get isListed(): boolean {
            return needsAttention(entry) || custom.alertDue === true || custom.requestOpen === true;
        }
    };
}

function wasQuiet(entry: LedgerEntry, days: QuietDays): boolean {
    return isQuiet(appliedStatusOf(entry), quietDaysOf(entry), days);
}

function quietDaysOf(entry: LedgerEntry): number {
    return (now().getTime() - entry.lastModified.getTime()) / DAY;
}

/** Whether a job has work to do with the order. */
function isDue(entry: LedgerEntry, isFeedWritten: boolean): boolean {
    const custom = entry.custom;
    const isToReport = custom.reportDue === true && reporterOf(custom.shopId) === 'cartridge';
    const isForFeed = custom.feedDue === true && isFeedWritten;
    const isForHook = custom.statusChangeDueAt !== null;
    const isForTikTok = custom.referenceDue === true;
    return (
        isToReport ||
        isForFeed ||
        isForTikTok ||
        isForHook ||
        custom.countDue === true ||
        cancellationUndoOf(entry) === 'due'
    );
}
