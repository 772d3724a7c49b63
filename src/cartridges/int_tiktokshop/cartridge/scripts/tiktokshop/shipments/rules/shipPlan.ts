import { countUnits, listUnits, without } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { isFulfilledByTikTok, isShippedBySeller } from '../../lifecycle/rules/tiktok/whoShips';
import { hasTrait } from '../../lifecycle/rules/tiktok/markets';
import { unitsOfLines } from '../../lifecycle/rules/tiktok/tiktokState';
import type { TikTokLine, TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { MINUTE_IN_SECONDS } from '../../platform/rules/durations';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { chooseLines, idsOf, isOpen } from '../../shops/rules/openLines';
import { unique } from '../../platform/rules/lists';
import { stageOfOrder } from '../../lifecycle/rules/tiktok/orderStage';
import { TIKTOKS_HOLD_IN_SECONDS } from '../../lifecycle/rules/tiktok/tiktokHold';

/** Why nothing can be told of an order's packages. */
export type Obstacle = { action: 'wait'; until: number } | { action: 'refuse'; code: string; told: Notice };

/** How units that are open on TikTok are told to have left. */
export type ShipPlan =
    | { action: 'mark-shipped'; lineIds: string[] | null }
    /** Packages that TikTok has made and that travel under one number. */
    | { action: 'ship-packages'; packageIds: string[] }
    /** TikTok's packages hold more than what travels: they have to be split first, into these groups of line ids. */
    | { action: 'split'; groups: string[][] }
    | { action: 'refuse'; code: string; told: Notice };

/** How long to wait until TikTok is asked again. Seconds. */
const PAUSE = 15 * MINUTE_IN_SECONDS;

/**
 * What keeps TikTok from taking shipments of an order now.
 * @param order - as Get Order Detail gives it
 * @param region - market of the shop, for example `US`
 * @param now - seconds since the epoch
 * @returns null when nothing does
 */
export function obstacleOf(order: TikTokOrder, region: string, now: number): Obstacle | null {
    const stage = stageOfOrder(order.status);
    if (stage === 'held' || stage === 'unpaid') {
        return { action: 'wait', until: now + PAUSE };
    }
    if (order.paid_time && now < order.paid_time + TIKTOKS_HOLD_IN_SECONDS) {
        return { action: 'wait', until: order.paid_time + TIKTOKS_HOLD_IN_SECONDS };
    }
    if (order.is_buyer_request_cancel && !hasTrait(region, 'shipping-refuses')) {
        // TikTok takes no shipment while a buyer waits for an answer.
        return { action: 'wait', until: now + PAUSE };
    }
    if (stage === 'cancelled') {
        return refuse('order_cancelled', notice('task.order_cancelled'));
    }
    if (isFulfilledByTikTok(order)) {
        return refuse('fulfilled_by_tiktok', notice('task.fulfilled_by_tiktok'));
    }
    return null;
}

/**
 * Plans the call for units that have left and that TikTok does not know of.
 * @param order - as Get Order Detail gives it
 * @param items - units by product id (seller_sku); of more than are open, those that are open
 * @param region - market of the shop
 * @param preferred - ids of TikTok's units to take first
 */
export function planShipment(order: TikTokOrder, items: Units, region: string, preferred: string[]): ShipPlan {
    const open = order.line_items.filter(isOpen);
    const chosen = chooseLines(open, items, preferred);
    if (chosen.length === 0) {
        return notOpen(items);
    }
    const isMarkedAsShipped = hasTrait(region, 'mark-as-shipped');
    if (isMarkedAsShipped && isShippedBySeller(order)) {
        // Without line ids the call means the whole order.
        const whole = chosen.length === order.line_items.length;
        return { action: 'mark-shipped', lineIds: whole ? null : idsOf(chosen) };
    }
    if (isMarkedAsShipped) {
        return refuse('label_missing', notice('task.label_missing'));
    }
    return planMadePackages(open, chosen);
}

/**
 * Why not all units can be told: TikTok has fewer of them open.
 * @returns null when all can be told
 */
export function shortageOf(order: TikTokOrder, items: Units): { action: 'refuse'; code: string; told: Notice } | null {
    const chosen = chooseLines(order.line_items.filter(isOpen), items, []);
    const short = without(items, unitsOfLines(chosen));
    return countUnits(short) === 0 ? null : notOpen(short);
}

function notOpen(units: Units): { action: 'refuse'; code: string; told: Notice } {
    return refuse('units_not_open', notice('task.units_not_open', [listUnits(units)]));
}

/** Where TikTok has made packages, one of them cannot leave in part. */
function planMadePackages(open: TikTokLine[], chosen: TikTokLine[]): ShipPlan {
    if (chosen.some((line) => !line.package_id)) {
        return refuse('package_missing', notice('task.package_missing'));
    }
    const packageIds = unique(chosen.map((line) => line.package_id as string));
    const affected = open.filter((line) => packageIds.indexOf(line.package_id || '') >= 0);
    const staying = affected.filter((line) => chosen.indexOf(line) < 0);
    if (staying.length > 0) {
        return { action: 'split', groups: [idsOf(chosen), idsOf(staying)] };
    }
    return { action: 'ship-packages', packageIds: packageIds };
}

function refuse(code: string, told: Notice): { action: 'refuse'; code: string; told: Notice } {
    return { action: 'refuse', code: code, told: told };
}
