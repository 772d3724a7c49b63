import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { UNTOLD, packageNumbers, toldPackages } from '../lifecycle/rules/packages';
import type { Units } from '../lifecycle/rules/packages';
import { parcelsOf } from './rules/parcels';
import { storedJson } from '../platform/json';
import { findEntry, packageIdsOf, rememberTikTokOrder } from '../lifecycle/store/ledger';
import { describeError, logOf } from '../platform/log';
import { packagesOf } from '../lifecycle/store/orderState';
import { getOrder } from '../lifecycle/store/orders';
import type { Shop } from '../shops/store/shop';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { cancelOnTikTok, cancelUnitsOnTikTok } from '../cancellations/cancelOnTikTok';
import { noticeFirst } from '../lifecycle/noticePlatformChange';
import { broken, refused, resultOfAll } from '../tasks/reportResult';
import type { ReportResult } from '../tasks/reportResult';
import { shipParcels } from './shipParcels';
import type { WaitingPackage } from './shipTogether';

/**
 * Tells TikTok what it does not know of one order: that it or some of its units are cancelled, and its packages.
 * @param orders - as Get Order Detail gave them
 * @param waiting - gets packages that are to be shipped together with those of other orders
 * @returns `reported` only when the units that have left or were cancelled here are so on TikTok, or wait to be shipped
 */
export function reportOrder(
    shop: Shop,
    shopId: string,
    task: Task,
    orders: TikTokOrder[],
    waiting: WaitingPackage[]
): ReportResult {
    const externalOrderId = task.custom.externalOrderId || '';
    const tiktokOrder = orders.filter((candidate) => candidate.id === externalOrderId)[0];
    if (!tiktokOrder) {
        return refused('order_not_on_tiktok', 'TikTok does not know the order');
    }
    try {
        return reportKnown(shop, shopId, tiktokOrder, task, waiting);
    } catch (e) {
        // One bad order must not keep the others from being reported.
        logOf('report').error('order ' + externalOrderId + ': ' + describeError(e));
        return broken();
    }
}

function reportKnown(
    shop: Shop,
    shopId: string,
    tiktokOrder: TikTokOrder,
    task: Task,
    waiting: WaitingPackage[]
): ReportResult {
    const entry = findEntry(tiktokOrder.id);
    const order = getOrder(task.custom.orderNo || '');
    if (!entry || !order) {
        return refused('order_not_found', 'There is no such order');
    }
    noticeFirst(order, entry);
    inTransaction(() => rememberTikTokOrder(entry, tiktokOrder));
    const packages = packagesOf(order, entry);
    if (entry.custom.appliedStatus === 'CANCELLED' && packageNumbers(packages).length === 0) {
        return cancelOnTikTok(shop, tiktokOrder, order.cancelDescription || '');
    }
    // First, because what is cancelled here must not be told as having left.
    const cancelled = cancelUnitsOnTikTok(shop, tiktokOrder, storedJson<Units>(entry.custom.cancelledUnits, {}));
    const parcels = parcelsOf(toldPackages(packages), packageIdsOf(entry));
    const matter = { shop: shop, shopId: shopId, order: tiktokOrder, entry: entry, task: task, waiting: waiting };
    const results = [cancelled].concat(parcels.length > 0 ? shipParcels(matter, parcels) : []);
    if (packages[UNTOLD]) {
        results.push(refused('tracking_missing', 'The OMS has not told carrier and tracking number of what has left'));
    }
    return resultOfAll(results);
}
