import { HOUR } from '../../../../platform/rules/durations';
import { markCountDue } from './countDue';
import type { LedgerEntry } from '../ledgerEntry';
import { listDue, listDueSince } from './listDue';
import type { Reporter } from '../../../../platform/settings';
import { fromNow, now } from '../../../../platform/clock';
import { hasMovedGoods } from '../movedGoods';
import { reporterOf, reportersOf, shopsOfSite } from '../../../../platform/shopSettings';
import { TIKTOKS_HOLD } from '../../../rules/tiktok/tiktokHold';

/** Most orders of one feed file. */
export const ORDERS_PER_FILE = 1000;

/** How long an order waits until its shop is known: the poll runs each few minutes. */
const SHOP_FOUND_WITHIN = HOUR;

/**
 * Counts a change, and marks the order for the next feed file where the feed is its reporter. What was due before another became
 * the reporter stays due, for the handover to that one. Needs a transaction.
 * @param reporter - of the order, where it is known
 */
export function markFeedDue(entry: LedgerEntry, reporter: Reporter = reporterOf(entry.custom.shopId)): void {
    const custom = entry.custom;
    custom.feedRevision = feedRevisionOf(entry) + 1;
    custom.feedDue = reporter === 'feed' || custom.feedDue === true;
    markCountDue(entry);
}

/**
 * Marks the order as due for the feed if the feed is its reporter, or was when it became due, and has not told its last change;
 * else as not due. Needs a transaction.
 */
export function markFeedDueByReporter(entry: LedgerEntry, reporter: Reporter = reporterOf(entry.custom.shopId)): void {
    const custom = entry.custom;
    custom.feedDue = hasUntoldChange(entry) && (reporter === 'feed' || custom.feedDue === true);
}

/** Takes the order out of all later feed files, until something changes. Needs a transaction. */
export function endFeedDue(entry: LedgerEntry): void {
    entry.custom.feedDue = false;
    entry.custom.feedAgainAt = null;
}

/** Number of the order's last change that the feed has to tell. */
export function feedRevisionOf(entry: LedgerEntry): number {
    return entry.custom.feedRevision || 0;
}

/**
 * Records that a file with this revision has reached TikTok. TikTok may still hold an order that has just come, and then ignores
 * what has shipped or was cancelled: after the hold, a file has to tell it again. Needs a transaction.
 * @param createdAt - when the order was created here; an entry that comes back to an old order is younger
 * @returns whether it was the latest revision; otherwise the order stays due
 */
export function markFeedExported(entry: LedgerEntry, revision: number, createdAt: Date): boolean {
    const isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    const holdEnd = new Date(createdAt.getTime() + TIKTOKS_HOLD);
    if (holdEnd > now() && hasMovedGoods(entry)) {
        entry.custom.feedAgainAt = holdEnd;
    }
    markFeedDueByReporter(entry);
    return isLatest;
}

/** TikTok ids of orders that the feed told while TikTok may have held them. TikTok no longer holds them. */
export function toldOnHold(limit: number): string[] {
    return listDueSince('feedAgainAt', limit);
}

/**
 * TikTok ids of orders whose reporter is no longer the feed, though the feed still has to tell of them, now or after TikTok's hold.
 * Oldest change first.
 */
export function leftByFeed(limit: number): string[] {
    return listDue('custom.feedDue = {0} OR custom.feedAgainAt != NULL', limit, hasOtherReporter);
}

function hasOtherReporter(entry: LedgerEntry): boolean {
    return reporterOf(entry.custom.shopId) !== 'feed';
}

/** Marks an order of `toldOnHold` for the next file. Needs a transaction. */
export function markFeedDueAgain(entry: LedgerEntry): void {
    entry.custom.feedAgainAt = null;
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    markFeedDueByReporter(entry);
}

/**
 * TikTok ids of orders that are due for the feed, oldest change first. Where the shop of an order decides who reports it, an order
 * waits until its shop is known.
 */
export function dueForFeed(limit: number): string[] {
    const reporters = reportersOf(shopsOfSite());
    return listDue('custom.feedDue = {0}', limit, reporters.length > 1 ? isShopSettled : undefined);
}

/** Whether the shop of an order is known, or was not found within the time that TikTok's lists need to show it. */
function isShopSettled(entry: LedgerEntry): boolean {
    return !!entry.custom.shopId || entry.creationDate <= fromNow(-SHOP_FOUND_WITHIN);
}

/** Whether the feed has told TikTok all that has changed of an order. */
export function hasFeedTold(entry: LedgerEntry): boolean {
    return (entry.custom.feedExported || 0) > 0 && !hasUntoldChange(entry);
}

function hasUntoldChange(entry: LedgerEntry): boolean {
    return feedRevisionOf(entry) > (entry.custom.feedExported || 0);
}
