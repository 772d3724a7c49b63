import { importOrder, nothingImported } from '../imports/importChange';
import { markNumberDue } from '../imports/createImported';
import { applyTikTokState } from '../updates/applyTikTokState';
import { correctAddress } from '../lifecycle/correctAddress';
import { enterFeed } from '../lifecycle/feedOfUnplaced';
import { hasShipped } from '../lifecycle/rules/orderState';
import { nameGoods } from '../lifecycle/nameGoods';
import { markReportDue } from '../lifecycle/store/ledger/due/reportDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { getState } from '../lifecycle/store/orderState';
import { orderOf } from '../lifecycle/store/orders';
import { catchUpIfChanged } from '../patches/catchUpIfChanged';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { reporterOf } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { findTask, revive } from '../tasks/store/tasks';
import { noteChoice } from './noteChoice';
import type { DifferenceObject } from './store/differences';
import { reportTaskId } from '../tasks/rules/taskIds';

/**
 * Carries out what a person has chosen for a difference of an order: imports it, takes over its state, or tells TikTok again.
 * @param order - as Get Order Detail gave it
 * @returns why it was not carried out; null when it was
 */
export function actOnOrder(shopId: string, object: DifferenceObject, order: TikTokOrder): Notice | null {
    switch (object.custom.act) {
        case 'import':
            return bring(shopId, order);
        case 'retry':
            return object.custom.kind === 'address-differs'
                ? takeAddress(object, order)
                : takeOver(shopId, object, order);
        default:
            return tell(object, order);
    }
}

function bring(shopId: string, order: TikTokOrder): Notice | null {
    const outcome = importOrder({ shopId: shopId, order: order, takesFinished: true }, nothingImported());
    return outcome.kind === 'wait' || outcome.kind === 'failed' ? outcome.told : null;
}

function takeOver(shopId: string, object: DifferenceObject, order: TikTokOrder): Notice | null {
    nameGoods(order);
    applyTikTokState(shopId, order);
    noteChoice(object, 'retry');
    return null;
}

/** Reads the state again: a parcel that has left meanwhile went to the address here. */
function takeAddress(object: DifferenceObject, order: TikTokOrder): Notice | null {
    const entry = findEntry(order.id);
    const here = orderOf(entry);
    if (!entry || !here) {
        return notice('difference.not_here');
    }
    const current = catchUpIfChanged(here, entry);
    if (hasShipped(getState(current, entry))) {
        return notice('difference.has_left');
    }
    inTransaction(() => correctAddress(current, entry, order));
    noteChoice(object, 'retry');
    return null;
}

/** Has the shop's reporter tell TikTok again: makes a dead letter due, or a new report. */
function tell(object: DifferenceObject, order: TikTokOrder): Notice | null {
    const entry = findEntry(order.id);
    const here = orderOf(entry);
    if (!entry || !here) {
        return notice('difference.not_here');
    }
    nameGoods(order);
    if (object.custom.kind === 'reference-missing' || object.custom.kind === 'reference-differs') {
        inTransaction(() => markNumberDue(entry, here, order));
    } else if (reporterOf(entry.custom.shopId) === 'cartridge') {
        inTransaction(() => reportAgain(entry));
    } else if (reporterOf(entry.custom.shopId) === 'feed') {
        inTransaction(() => enterFeed(here, entry));
    } else {
        return notice('difference.no_reporter');
    }
    noteChoice(object, 'report');
    return null;
}

function reportAgain(entry: LedgerEntry): void {
    const task = findTask(reportTaskId(entry.custom.externalOrderId));
    if (task && task.custom.state !== 'done') {
        revive(task);
    } else {
        markReportDue(entry);
    }
}
