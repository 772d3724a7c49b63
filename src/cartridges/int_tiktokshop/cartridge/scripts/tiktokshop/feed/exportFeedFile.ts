import { nextNumber } from '../platform/storedValues';
import { isFeedFile, openFeedFile } from './store/feedFile';
import { ORDERS_PER_FILE, dueForFeed, markFeedDueAgain, toldOnHold } from '../lifecycle/store/ledger/due/feedDue';
import { leaveToNextReporter } from '../lifecycle/leaveToNextReporter';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { eachInTransaction } from '../platform/eachInTransaction';
import { reporterOf } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { noteCarriers } from './noteCarriers';
import { notifyFeed } from './notifyFeed';
import type { ExportedOrder } from './notifyFeed';
import { feedFileName } from './feedFileName';
import { feedFormat } from './orderFeedFormat';
import { writeFeedOrder } from './writeFeedOrder';

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
    tellAgain(toldOnHold(ORDERS_PER_FILE));
    const marked = dueForFeed(ORDERS_PER_FILE);
    const due = marked.filter(isReportedByFeed);
    handOver(marked.filter((id) => due.indexOf(id) < 0));
    if (due.length === 0) {
        return { fileName: '', exported: [], skipped: [], notified: true, hasMore: marked.length === ORDERS_PER_FILE };
    }
    const format = feedFormat(formatName);
    const fileName = newFileName(format.extension);
    const file = openFeedFile(fileName);
    file.write(format.head);
    const carriers: string[] = [];
    const written = due.map((externalOrderId) => writeFeedOrder(file, format, externalOrderId, carriers));
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
        hasMore: notified && marked.length === ORDERS_PER_FILE
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
