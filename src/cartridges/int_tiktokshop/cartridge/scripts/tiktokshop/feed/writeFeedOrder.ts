import type { FeedFile } from './store/feedFile';
import { addHistory } from '../lifecycle/store/history';
import { endFeedDue, feedRevisionOf } from '../lifecycle/store/ledger/due/feedDue';
import { leaveFeed, staysOutOfFeed } from '../lifecycle/feedOfUnplaced';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { takenUnitsOf } from '../lifecycle/store/ledger/takenUnits';
import { currentOrder, orderOf } from '../lifecycle/store/orders';
import { catchUpIfChanged } from '../patches/catchUpIfChanged';
import { describeError, logOf } from '../platform/log';
import { notice } from '../platform/rules/notice';
import { inTransaction } from '../platform/transaction';
import { carriersOf } from './noteCarriers';
import type { ExportedOrder } from './notifyFeed';
import type { FeedFormat } from './orderFeedFormat';

/**
 * Writes one order into a feed file. A bad order must not keep the others from TikTok. An order that is held and not placed waits
 * for its release.
 * @param carriers - gets the names of the carriers that the order was sent with
 */
export function writeFeedOrder(
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
        // What was written into the order where no hook tells must not leave as if it had been applied.
        catchUpIfChanged(order, entry);
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
