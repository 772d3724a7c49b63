import { appliedStatusOf } from './store/ledger/appliedStatus';
import { cancellationUndoOf } from './store/ledger/cancellationUndo';
import { needsAttention } from './store/ledger/alerts';
import { isUnproven, liveEntry, removeEntry } from './store/ledger/ledgerEntry';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { retireEntry } from './store/ledger/retiredEntry';
import { isQuiet, mayRetire } from './rules/decideRetirement';
import type { QuietDays, RetirementFacts } from './rules/decideRetirement';
import { openHoldOf } from './store/orderState';
import { orderOf } from './store/orders';
import { now } from '../platform/clock';
import { logOf } from '../platform/log';
import { DAY } from '../platform/rules/durations';
import { reporterOf } from '../platform/shopSettings';
import { hasOpenTask } from '../tasks/store/taskLists';

/** What decides whether an entry may go, beside the entry. */
export interface RetirementTerms {
    days: QuietDays;
    /** Whether a job writes the order feed, so that TikTok will learn what is due for it. */
    isFeedWritten: boolean;
}

/** Moves the entry of a finished order to the order. Does nothing where the order still needs it. Needs a transaction. */
export function retireIfFinished(externalOrderId: string, terms: RetirementTerms): void {
    const entry = liveEntry(externalOrderId);
    const order = orderOf(entry);
    if (!entry) {
        return;
    }
    if (!order) {
        removeIfOrphan(entry, terms.days);
    } else if (mayRetire(factsOf(order, entry, terms), terms.days) && !retireEntry(order, entry)) {
        logOf('ledger').warn('order ' + order.orderNo + ' has no room for its ledger entry, which stays');
    }
}

/**
 * Removes the entry of an order that B2C Commerce has deleted: no message can change that order. The entry stays for the longest
 * time, because without it the import would create the order again while TikTok tells of it.
 */
function removeIfOrphan(entry: LedgerEntry, days: QuietDays): void {
    if (quietDaysOf(entry) >= days.longest) {
        removeEntry(entry);
    }
}

function factsOf(order: dw.order.Order, entry: LedgerEntry, { isFeedWritten }: RetirementTerms): RetirementFacts {
    const custom = entry.custom;
    return {
        status: appliedStatusOf(entry),
        quietDays: quietDaysOf(entry),
        // Read only when they are asked for: most orders were not quiet for long enough.
        get isDue(): boolean {
            return isDue(entry, isFeedWritten) || hasOpenTask(custom.externalOrderId);
        },
        get isHeld(): boolean {
            return isUnproven(entry) || openHoldOf(order, entry) !== '';
        },
        get isListed(): boolean {
            return needsAttention(entry) || custom.alertDue === true || custom.requestOpen === true;
        }
    };
}

/** Whether an order was quiet for long enough to leave the ledger, if nothing else keeps it. */
export function wasQuiet(entry: LedgerEntry, days: QuietDays): boolean {
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
