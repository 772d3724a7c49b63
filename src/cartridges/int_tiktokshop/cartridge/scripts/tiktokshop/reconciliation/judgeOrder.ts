import { nameGoods } from '../lifecycle/nameGoods';
import { hasPlatformChange } from '../lifecycle/noticePlatformChange';
import { findEntry, getAnyEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { getOrder, orderOf } from '../lifecycle/store/orders';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { orderNoOf } from '../platform/settings';
import { isForOtherSite } from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { refusalOf } from '../orders/store/refusedOrders';
import { findTask } from '../tasks/store/tasks';
import { orderHere } from './orderHere';
import { compareOrder } from './rules/compareOrder';
import type { Difference } from './rules/difference';
import { missingOrder } from './rules/missingOrder';
import { importTaskId } from '../tasks/rules/taskIds';

/**
 * Compares an order of TikTok with the one here. Changes nothing.
 * @param order - as Get Order List or Get Order Detail gave it
 * @param since - since when orders of the shop come to this site, in seconds since the epoch; 0 for ever
 * @returns null where it is too early to say: something is on its way, or another job is about to act
 */
export function judgeOrder(shop: ShopObject, order: TikTokOrder, since: number): Difference[] | null {
    const entry = findEntry(order.id);
    return entry ? judgeKnown(order, entry) : judgeUnknown(shop, order, since);
}

function judgeKnown(order: TikTokOrder, entry: LedgerEntry): Difference[] | null {
    const here = orderOf(entry);
    if (!here || hasPlatformChange(here, entry)) {
        return null;
    }
    nameGoods(order);
    return compareOrder(order, orderHere(here, entry), tiktokSeconds());
}

/** An order without proof, and one that is not adopted yet, are here. */
function judgeUnknown(shop: ShopObject, order: TikTokOrder, since: number): Difference[] | null {
    if (isForOtherSite(shop, order.create_time || 0)) {
        return [];
    }
    const task = findTask(importTaskId(order.id));
    const isComing = task !== null && task.custom.state === 'waiting';
    if (isComing || getAnyEntry(order.id) || getOrder(orderNoOf(order.id))) {
        return null;
    }
    const connectedAt = Math.floor(shop.creationDate.getTime() / 1000);
    const why = (task && task.custom.lastCode) || refusalOf(order.id);
    return missingOrder(order, { connectedAt: connectedAt, since: since }, tiktokSeconds(), why);
}
