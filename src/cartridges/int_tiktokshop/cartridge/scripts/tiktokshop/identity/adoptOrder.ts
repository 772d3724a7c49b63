import type { OrderIdentity } from './rules/decideIdentity';
import { officialStateOf } from './rules/officialState';
import { alertMissingTracking } from '../lifecycle/alertMissingTracking';
import type { ExternalOrderStatus } from '../lifecycle/rules/orderStatus';
import { announceStatus } from '../lifecycle/announceStatus';
import { mendTexts } from '../lifecycle/mendTexts';
import { addHistory } from '../lifecycle/store/history';
import { createEntry } from '../lifecycle/store/ledger/createEntry';
import { entryFor } from '../lifecycle/store/ledger/findEntry';
import { markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import { startHold } from '../lifecycle/store/ledger/holdDeadline';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { adoptedHold } from './store/adoptedHold';
import { completeOrder } from './store/completeOrder';
import { channelStatusOf, isOfficialOrder, readOfficialOrder, writeOfficialState } from './store/officialOrder';
import { contentOf } from './store/orderContent';
import { createUnprovenEntry } from './store/unprovenEntries';
import { restoreLostSeal } from '../lifecycle/store/orderSeal';
import { unreadableTexts } from '../lifecycle/store/orderTexts';
import { restoreState } from '../lifecycle/store/orderState';
import { addTrackingNumbers } from '../lifecycle/store/trackingNumbers';
import { initializeStatuses, isFeedReady, markPaid, writeIdentity } from '../lifecycle/store/orders';
import { platformStatusOf } from '../lifecycle/store/platformStatus';
import { notice } from '../platform/rules/notice';

/**
 * Returns the ledger entry of an order, and adopts the order first if it is proven to be TikTok's. Restores a seal that
 * is lost. Needs a transaction.
 * @param identity - the identity of this order
 * @returns null for a foreign or unproven order
 */
export function adoptIfProven(order: dw.order.Order, identity: OrderIdentity): LedgerEntry | null {
    if (identity.standing === 'ours') {
        restoreLostSeal(order, identity.externalOrderId);
        return entryFor(order, identity.externalOrderId);
    }
    return identity.standing === 'proven' ? adoptOrder(order, identity.externalOrderId) : null;
}

/**
 * Adopts a TikTok order that CreateExternalOrder did not create: it gets a ledger entry, and a new order also gets its
 * first statuses. An order of the official cartridges keeps its progress and its payment status. Needs a transaction,
 * and an order that is proven to be TikTok's.
 * @param holdReason - why a new order is held; empty where a person has looked at it; by default what is unusual about it. An
 *     order of the official cartridges is not held: an OMS may have it
 * @returns the ledger entry
 */
export function adoptOrder(order: dw.order.Order, externalOrderId: string, holdReason?: string): LedgerEntry {
    const entry = createEntry(externalOrderId, order.orderNo);
    const isOfficial = isOfficialOrder(order);
    const toldStatus = channelStatusOf(order);
    const status = isOfficial ? takeOverProgress(order, entry) : 'New';
    addHistory(entry, 'TIKTOK', notice('history.adopted', [notice('status.' + status)]), { outcome: 'applied' });
    if (!isOfficial) {
        markPaid(order);
    }
    completeOrder(order);
    const unreadable = unreadableTexts(order);
    // It stays, for the sweep to judge.
    const writtenBefore = order.custom.externalOrderStatus;
    if (status === 'New' && ['REPLACED', 'CANCELLED'].indexOf(platformStatusOf(order)) < 0) {
        beginAsNew(
            order,
            entry,
            holdReason === undefined && !isOfficial ? adoptedHold(order, unreadable) : holdReason || ''
        );
    } else {
        // The platform statuses stay: an OMS must not get the order again, an edited one beside its successor, or a cancelled one.
        writeIdentity(order, externalOrderId, status);
    }
    mendTexts(order, entry, unreadable);
    if (writtenBefore) {
        order.custom.externalOrderStatus = writtenBefore;
    }
    if (isOfficial) {
        // From now on, a value that differs from these was written by others.
        restoreState(order, entry);
    }
    if (status === 'New' || hasUntoldProgress(order, toldStatus)) {
        markFeedDue(entry);
        alertOfUntold(order, entry, status);
    }
    announceStatus(entry, null, status);
    return entry;
}

/**
 * Whether TikTok does not know what has become of an order. The official cartridge marks an order for its feed only if it changes
 * the order itself, and not for what people and imports do.
 * @param toldStatus - the channel status that it had written
 */
function hasUntoldProgress(order: dw.order.Order, toldStatus: number | null): boolean {
    return isFeedReady(order) || channelStatusOf(order) !== toldStatus;
}

/** Alerts operations of what the feed has to tell TikTok and cannot. */
function alertOfUntold(order: dw.order.Order, entry: LedgerEntry, status: ExternalOrderStatus): void {
    if (entry.custom.feedDue && status !== 'CANCELLED') {
        alertMissingTracking(order, entry);
    }
}

/** Gives a new order its first statuses. */
function beginAsNew(order: dw.order.Order, entry: LedgerEntry, holdReason: string): void {
    initializeStatuses(order, entry.custom.externalOrderId, holdReason);
    if (holdReason !== '') {
        startHold(entry);
    }
}

/**
 * Notes an order that claims to be TikTok's without proof: it waits until TikTok or a person confirms it. Does not
 * change the order itself, which may belong to another channel. Needs a transaction.
 */
export function awaitProof(order: dw.order.Order, externalOrderId: string): void {
    const entry = createUnprovenEntry(externalOrderId, order.orderNo, contentOf(order));
    addHistory(entry, 'CARTRIDGE', notice('history.unproven'), {
        outcome: 'held',
        code: 'unproven'
    });
}

/** Takes the progress of an order of the official cartridges over into the ledger. */
function takeOverProgress(order: dw.order.Order, entry: LedgerEntry): ExternalOrderStatus {
    const official = readOfficialOrder(order);
    const state = officialStateOf(official);
    writeOfficialState(entry, state, official.changedAt);
    addTrackingNumbers(order, entry.custom.externalOrderId, state.packages);
    return state.status;
}
