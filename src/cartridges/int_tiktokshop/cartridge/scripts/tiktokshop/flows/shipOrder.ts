import { packageNumbers } from '../domain/packages';
import type { ShippedPackage } from '../domain/packages';
import type { TikTokOrder } from '../domain/shipPlan';
import { findEntry, packageIdsOf, rememberPackageId } from '../platform/ledger';
import { describeError, logOf } from '../platform/log';
import { packagesOf } from '../platform/orderState';
import { getOrder } from '../platform/orders';
import type { Shop } from '../platform/shop';
import type { Task } from '../platform/tasks';
import { inTransaction } from '../platform/transaction';
import { refused, shipPackage } from './shipPackage';
import type { ShipResult } from './shipPackage';

/**
 * Reports all packages of one order to TikTok; those that TikTok knows already are left alone.
 * @param orders - as Get Order Detail gave them
 * @returns the first result that is not `shipped`, or the last one
 */
export function shipOrder(shop: Shop, shopId: string, orders: TikTokOrder[], task: Task): ShipResult {
    const externalOrderId = task.custom.externalOrderId || '';
    const tiktokOrder = orders.filter((candidate) => candidate.id === externalOrderId)[0];
    if (!tiktokOrder) {
        return refused('order_not_on_tiktok', 'TikTok does not know the order');
    }
    try {
        return shipPackages(shop, shopId, tiktokOrder, task);
    } catch (e) {
        // One bad order must not keep the others from being shipped.
        logOf('ship').error('order ' + externalOrderId + ': ' + describeError(e));
        return refused('internal_error', 'The shipment could not be reported, see the log');
    }
}

function shipPackages(shop: Shop, shopId: string, tiktokOrder: TikTokOrder, task: Task): ShipResult {
    const entry = findEntry(tiktokOrder.id);
    const order = getOrder(task.custom.orderNo || '');
    if (!entry || !order) {
        return refused('order_not_found', 'There is no such order');
    }
    const packages = packagesOf(order, entry);
    const known = packageIdsOf(entry);
    let result: ShipResult = { kind: 'shipped', packageId: '', warning: '' };
    packageNumbers(packages).every((packageNo) => {
        const parcel = packages[packageNo] as ShippedPackage;
        result = shipPackage(shop, shopId, tiktokOrder, parcel, known[packageNo] || '');
        if (result.kind !== 'shipped') {
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
