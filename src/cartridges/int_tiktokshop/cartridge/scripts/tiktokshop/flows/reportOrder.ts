import { packageNumbers } from '../domain/packages';
import type { Packages, ShippedPackage } from '../domain/packages';
import type { TikTokOrder } from '../domain/tiktokOrder';
import { findEntry, packageIdsOf, rememberPackageId } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { describeError, logOf } from '../platform/log';
import { packagesOf } from '../platform/orderState';
import { getOrder } from '../platform/orders';
import type { Shop } from '../platform/shop';
import type { Task } from '../platform/tasks';
import { inTransaction } from '../platform/transaction';
import { cancelOnTikTok } from './cancelOnTikTok';
import { refused, reported } from './reportResult';
import type { ReportResult } from './reportResult';
import { shipPackage } from './shipPackage';

/**
 * Tells TikTok what it does not know of one order: that it is cancelled, or its packages.
 * @param orders - as Get Order Detail gave them
 * @returns the first result that is not `reported`, or the last one
 */
export function reportOrder(shop: Shop, shopId: string, task: Task, orders: TikTokOrder[]): ReportResult {
    const externalOrderId = task.custom.externalOrderId || '';
    const tiktokOrder = orders.filter((candidate) => candidate.id === externalOrderId)[0];
    if (!tiktokOrder) {
        return refused('order_not_on_tiktok', 'TikTok does not know the order');
    }
    try {
        return reportKnown(shop, shopId, tiktokOrder, task);
    } catch (e) {
        // One bad order must not keep the others from being reported.
        logOf('report').error('order ' + externalOrderId + ': ' + describeError(e));
        return refused('internal_error', 'The order could not be reported, see the log');
    }
}

function reportKnown(shop: Shop, shopId: string, tiktokOrder: TikTokOrder, task: Task): ReportResult {
    const entry = findEntry(tiktokOrder.id);
    const order = getOrder(task.custom.orderNo || '');
    if (!entry || !order) {
        return refused('order_not_found', 'There is no such order');
    }
    const packages = packagesOf(order, entry);
    if (entry.custom.appliedStatus === 'CANCELLED' && packageNumbers(packages).length === 0) {
        return cancelOnTikTok(shop, tiktokOrder, order.cancelDescription || '');
    }
    return shipPackages(shop, shopId, tiktokOrder, entry, packages);
}

/** Packages that TikTok knows already are left alone. */
function shipPackages(
    shop: Shop,
    shopId: string,
    tiktokOrder: TikTokOrder,
    entry: LedgerEntry,
    packages: Packages
): ReportResult {
    const known = packageIdsOf(entry);
    let result: ReportResult = reported('');
    packageNumbers(packages).every((packageNo) => {
        const parcel = packages[packageNo] as ShippedPackage;
        result = shipPackage(shop, shopId, tiktokOrder, parcel, known[packageNo] || '');
        if (result.kind !== 'reported') {
            return false;
        }
        const packageId = result.packageId;
        if (packageId !== known[packageNo]) {
            inTransaction(() => rememberPackageId(entry, packageNo, packageId));
        }
        return true;
    });
    return result;
}
