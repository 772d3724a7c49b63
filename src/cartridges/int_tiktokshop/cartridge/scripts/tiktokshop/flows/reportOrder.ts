import type { TikTokOrder } from '../domain/tiktokOrder';
import { UNTOLD, packageNumbers, toldPackages } from '../domain/packages';
import type { Packages, ShippedPackage, Units } from '../domain/packages';
import { storedJson } from '../platform/json';
import { findEntry, packageIdsOf, rememberPackageId, rememberTikTokOrder } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { describeError, logOf } from '../platform/log';
import { packagesOf } from '../platform/orderState';
import { getOrder } from '../platform/orders';
import type { Shop } from '../platform/shop';
import type { Task } from '../platform/tasks';
import { inTransaction } from '../platform/transaction';
import { cancelOnTikTok, cancelUnitsOnTikTok } from './cancelOnTikTok';
import { broken, refused, reported } from './reportResult';
import type { ReportResult } from './reportResult';
import { shipPackage } from './shipPackage';
import type { WaitingPackage } from './shipTogether';

/**
 * Tells TikTok what it does not know of one order: that it or some of its units are cancelled, and its packages.
 * @param orders - as Get Order Detail gave them
 * @param waiting - gets packages that are to be shipped together with those of other orders
 * @returns the first result that is not `reported`, or the last one; what waits is not in it
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
    inTransaction(() => rememberTikTokOrder(entry, tiktokOrder));
    const packages = packagesOf(order, entry);
    if (entry.custom.appliedStatus === 'CANCELLED' && packageNumbers(packages).length === 0) {
        return cancelOnTikTok(shop, tiktokOrder, order.cancelDescription || '');
    }
    // First, because a package without named lines means all that are left.
    const cancelled = cancelUnitsOnTikTok(shop, tiktokOrder, storedJson<Units>(entry.custom.cancelledUnits, {}));
    const shipped = shipPackages(
        { shop: shop, shopId: shopId, tiktokOrder: tiktokOrder, entry: entry, task: task },
        packages,
        waiting
    );
    return cancelled.kind === 'reported' ? shipped : cancelled;
}

/** An order on both sides, and the task that is about it. */
interface Matter {
    shop: Shop;
    shopId: string;
    tiktokOrder: TikTokOrder;
    entry: LedgerEntry;
    task: Task;
}

/** Packages that TikTok knows already are left alone. */
function shipPackages(matter: Matter, packages: Packages, waiting: WaitingPackage[]): ReportResult {
    let result = reported('');
    packageNumbers(toldPackages(packages)).every((packageNo) => {
        result = shipOne(matter, packages[packageNo] as ShippedPackage, waiting);
        return result.kind === 'reported';
    });
    if (result.kind === 'reported' && packages[UNTOLD]) {
        return refused('tracking_missing', 'The OMS has not told carrier and tracking number of what has left');
    }
    return result;
}

function shipOne(matter: Matter, parcel: ShippedPackage, waiting: WaitingPackage[]): ReportResult {
    const known = packageIdsOf(matter.entry)[parcel.packageNo] || '';
    const result = shipPackage(matter.shop, matter.shopId, matter.tiktokOrder, parcel, known);
    if (result.kind === 'together') {
        waiting.push({
            task: matter.task,
            packageNo: parcel.packageNo,
            packageIds: result.packageIds,
            tracking: result.tracking
        });
        return reported('');
    }
    if (result.kind === 'reported' && result.packageId !== known) {
        const packageId = result.packageId;
        inTransaction(() => rememberPackageId(matter.entry, parcel.packageNo, packageId));
    }
    return result;
}
