import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { WITHOUT_TRACKING, packageNumbers, packagesWithTracking } from '../lifecycle/rules/packages';
import { isShippedByTikTok } from '../lifecycle/rules/tiktok/whoShips';
import type { OrderState } from '../lifecycle/rules/orderState';
import { countUnits, listUnits, plus } from '../lifecycle/rules/units';
import type { Units } from '../lifecycle/rules/units';
import { openOnlyThere } from './rules/openOnlyThere';
import { parcelsOf } from './rules/parcels';
import { storedJson } from '../platform/json';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { packageIdsOf } from '../lifecycle/store/ledger/packageIds';
import { appliedLines, getState, packagesOf } from '../lifecycle/store/orderState';
import { currentOrder, getOrder } from '../lifecycle/store/orders';
import type { ShopAccess } from '../shops/openAccess';
import type { Task } from '../tasks/store/tasks';
import { cancelOnTikTok, cancelUnitsOnTikTok } from '../cancellations/cancelOnTikTok';
import { reconcileOrder } from '../updates/reconcileOrder';
import { refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { shipParcels } from './shipParcels';
import type { Report } from './shipParcels';
import { notice } from '../platform/rules/notice';

/**
 * Tells TikTok what it does not know of one order: that it or some of its units are cancelled, and its packages.
 * @param tiktokOrder - as Get Order Detail gave it
 * @returns `done` only if TikTok has the units that left or were cancelled here as such, or ships them later
 */
export function reportOrder(access: ShopAccess, task: Task, tiktokOrder: TikTokOrder): Report {
    const entry = findEntry(tiktokOrder.id);
    const found = getOrder(task.custom.orderNo || '');
    if (!entry || !found) {
        return only(refused('order_not_found', notice('task.order_not_found')));
    }
    // TikTok may have cancelled meanwhile, and a webhook is no promise.
    reconcileOrder(tiktokOrder);
    const order = currentOrder(found);
    const packages = packagesOf(order, entry);
    if (appliedStatusOf(entry) === 'CANCELLED' && packageNumbers(packages).length === 0) {
        return only(cancelOnTikTok(access.shop, tiktokOrder, order.cancelDescription || ''));
    }
    // First, because what is cancelled here must not be told as having left.
    const lines = appliedLines(order, entry);
    const cancelledUnits = plus(
        storedJson<Units>(entry.custom.cancelledUnits, {}),
        storedJson<Units>(entry.custom.unitsCancelledTooLate, {})
    );
    const cancelled = cancelUnitsOnTikTok(access.shop, tiktokOrder, cancelledUnits, lines);
    const isTikToks = isShippedByTikTok(tiktokOrder);
    // Where TikTok has the carrier, it has the number of packages that have none here.
    const told = isTikToks ? packages : packagesWithTracking(packages);
    const parcels = parcelsOf(told, packageIdsOf(entry));
    const shopId = access.connection.shop.custom.shopId;
    const context = { shop: access.shop, shopId: shopId, order: tiktokOrder, entry: entry, lines: lines };
    const shipped = parcels.length > 0 ? shipParcels(context, parcels) : { outcomes: [], toShip: [] };
    const withoutTracking =
        packages[WITHOUT_TRACKING] && !isTikToks ? [refused('tracking_missing', notice('task.tracking_missing'))] : [];
    const outcomes = [cancelled].concat(shipped.outcomes, withoutTracking);
    return {
        outcomes: outcomes.concat(openThere(outcomes, tiktokOrder, getState(order, entry))),
        toShip: shipped.toShip
    };
}

/** Once everything is told, TikTok waits for no unit that is not open here. */
function openThere(outcomes: TaskOutcome[], order: TikTokOrder, state: OrderState): TaskOutcome[] {
    const units = openOnlyThere(order, state);
    if (countUnits(units) === 0 || outcomes.some((outcome) => outcome.kind !== 'done')) {
        return [];
    }
    return [refused('open_on_tiktok', notice('task.open_on_tiktok', [listUnits(units)]))];
}

function only(outcome: TaskOutcome): Report {
    return { outcomes: [outcome], toShip: [] };
}
