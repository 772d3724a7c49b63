import { nextNumber } from '../platform/storedValues';
import { isFeedFile, openFeedFile } from './store/feedFile';
import type { FeedFile } from './store/feedFile';
import { addHistory } from '../lifecycle/store/history';
import {
    dueForFeed,
    endFeedDue,
    feedRevisionOf,
    markFeedDueAgain,
    toldOnHold
} from '../lifecycle/store/ledger/due/feedDue';
import { leaveFeed, staysOutOfFeed } from '../lifecycle/feedOfUnplaced';
import { leaveToNextReporter } from '../lifecycle/leaveToNextReporter';
import { takenUnitsOf } from '../lifecycle/store/ledger/takenUnits';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { eachInTransaction } from '../platform/eachInTransaction';
import { reporterOf } from '../platform/shopSettings';
import { describeError, logOf } from '../platform/log';
import { currentOrder, orderOf } from '../lifecycle/store/orders';
import { inTransaction } from '../platform/transaction';
import { catchUpOrder } from '../patches/catchUpOrder';
import { hasUnappliedChange } from '../patches/hasUnappliedChange';
import { carriersOf, noteCarriers } from './noteCarriers';
import { notifyFeed } from './notifyFeed';
import type { ExportedOrder } from './notifyFeed';
import { feedFileName } from './feedFileName';
import { feedFormat } from './orderFeedFormat';
import type { FeedFormat } from './orderFeedFormat';
import { notice } from '../platform/rules/notice';

/** Orders per file. */
const MAX_ORDERS = 1000;

/** What one file came to. */
export interface FeedResult {
    /** Empty when nothing was due: then nothing is written. */
    fileName: string;
    /** TikTok's ids of the orders in the file. */
    exported: string[];
    /** Orders that could not be written; they stay due. */
    skipped: string[];
    /** Whether TikTok knows of the file. If not, a task tries again and the orders stay due. */
    notified: boolean;
    /** Whether more orders are due than fit into one file. */
    hasMore: boolean;
}

/**
 * Writes one order status file with the orders that are due, and tells TikTok. Orders are marked as exported last, and
 * only if nothing has changed since. If anything fails on the way, the next file has them.
 * @param formatName - `xml` or `csv`
 */
export function exportFeedFile(formatName: string): FeedResult {
    tellAgain(toldOnHold(MAX_ORDERS));
    const marked = dueForFeed(MAX_ORDERS);
    const due = marked.filter(isReportedByFeed);
    handOver(marked.filter((id) => due.indexOf(id) < 0));
    if (due.length === 0) {
        return { fileName: '', exported: [], skipped: [], notified: true, hasMore: marked.length === MAX_ORDERS };
    }
    const format = feedFormat(formatName);
    const fileName = newFileName(format.extension);
    const file = openFeedFile(fileName);
    file.write(format.head);
    const carriers: string[] = [];
    const written = due.map((externalOrderId) => writeOrder(file, format, externalOrderId, carriers));
    file.write(format.tail);
    const exported = written.filter((order): order is ExportedOrder => order !== 'failed' && order !== 'waiting');
    const skipped = due.filter((_id, index) => written[index] === 'failed');
    if (exported.length === 0) {
        file.discard();
        return { fileName: '', exported: [], skipped: skipped, notified: true, hasMore: false };
    }
    noteCarriers(carriers);
    const notified = notifyFeed(fileName, file.publish(), exported);
    return {
        fileName: fileName,
        exported: exported.map((order) => order.externalOrderId),
        skipped: skipped,
        notified: notified,
        hasMore: notified && marked.length === MAX_ORDERS
    };
}

/** Sites count for themselves, and write into one folder: a number that another site has used this second is left out. */
function newFileName(extension: string): string {
    let fileName: string;
    do {
        fileName = feedFileName(
            inTransaction(() => nextNumber('orderFeed')),
            extension
        );
    } while (isFeedFile(fileName));
    return fileName;
}

/** An entry that is gone is skipped later, with its reason. */
function isReportedByFeed(externalOrderId: string): boolean {
    const entry = findEntry(externalOrderId);
    return !entry || reporterOf(entry.custom.shopId) === 'feed';
}

/** These got another reporter after they became due. */
function handOver(externalOrderIds: string[]): void {
    eachInTransaction(externalOrderIds, (externalOrderId) =>
        leaveToNextReporter(findEntry(externalOrderId) as LedgerEntry)
    );
}

/** These were told while TikTok may have held them. */
function tellAgain(externalOrderIds: string[]): void {
    const again = externalOrderIds.filter(isReportedByFeed);
    eachInTransaction(again, (externalOrderId) => markFeedDueAgain(findEntry(externalOrderId) as LedgerEntry));
    handOver(externalOrderIds.filter((id) => again.indexOf(id) < 0));
}

/**
 * One bad order must not keep the others from TikTok. An order that is held and not placed waits for its release.
 * @param carriers - gets the names of the carriers that the order was sent with
 */
function writeOrder(
    file: FeedFile,
    format: FeedFormat,
    externalOrderId: string,
    carriers: string[]
): ExportedOrder | 'failed' | 'waiting' {
    try {
        const entry = findEntry(externalOrderId);
        const order = orderOf(entry);
        if (!entry || !order) {
            throw new Error('there is no such order');
        }
        if (hasUnappliedChange(order, entry)) {
            // What was written into the order where no hook tells must not leave as if it had been applied.
            catchUpOrder(order.orderNo);
        }
        if (staysOutOfFeed(order, entry)) {
            inTransaction(() => leaveFeed(order, entry));
            return 'waiting';
        }
        // The revision is read first: a change while the order is written makes it due again.
        const revision = feedRevisionOf(entry);
        const text = format.textOf(currentOrder(order), takenUnitsOf(entry).cancelled);
        file.write(text);
        carriersOf(order).forEach((name) => {
            if (carriers.indexOf(name) < 0) {
                carriers.push(name);
            }
        });
        return { externalOrderId: externalOrderId, revision: revision };
    } catch (e) {
        logOf('feed').error('order ' + externalOrderId + ' is not in the feed: ' + describeError(e));
        rememberSkipped(externalOrderId);
        return 'failed';
    }
}

/** In its history; that also puts it behind the others that are due, so that bad orders never fill a file. */
function rememberSkipped(externalOrderId: string): void {
    inTransaction(() => {
        const entry = findEntry(externalOrderId);
        if (entry) {
            addHistory(entry, 'CARTRIDGE', notice('history.feed'), { outcome: 'failed', code: 'not_writable' });
            if (!orderOf(entry)) {
                // Order retention has deleted the order: no later run can write it either.
                endFeedDue(entry);
            }
        }
    });
}
