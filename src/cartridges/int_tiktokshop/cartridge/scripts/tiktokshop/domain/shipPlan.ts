import type { Units } from './packages';
import { countUnits, unitsOf } from './packages';
import type { TikTokLine, TikTokOrder } from './tiktokOrder';

/** What to do about one package. */
export type ShipPlan =
    | { action: 'mark-shipped'; lineIds: string[] | null }
    /** Packages that TikTok has made and that travel under one number. */
    | { action: 'ship-packages'; packageIds: string[] }
    /** TikTok's packages hold more than what travels: they have to be split first, into these groups of line ids. */
    | { action: 'split'; groups: string[][] }
    | { action: 'update-tracking'; packageId: string }
    | { action: 'nothing'; packageId: string }
    | { action: 'wait'; until: number }
    | { action: 'refuse'; code: string; msg: string };

/** Markets where the seller's own carrier is reported with Mark Package As Shipped. Source: API page Mark Package As Shipped. */
const MARK_AS_SHIPPED_MARKETS = ['US', 'GB', 'UK', 'ES', 'IE', 'IT', 'DE', 'FR', 'JP'];
/** TikTok Shop's remorse hour, in seconds. */
const HOLD_SECONDS = 3600;

/**
 * Plans the call for one package.
 * @param order - as Get Order Detail gives it
 * @param wanted - what is to be reported: units by product id (seller_sku), tracking number, and TikTok's package id if it was reported before
 * @param region - market of the shop, for example `US`
 * @param now - seconds since the epoch
 */
export function planShipment(
    order: TikTokOrder,
    wanted: { items: Units; trackingNumber: string; packageId: string },
    region: string,
    now: number
): ShipPlan {
    if (order.status === 'ON_HOLD' || order.status === 'UNPAID') {
        return { action: 'wait', until: now + HOLD_SECONDS / 4 };
    }
    if (order.paid_time && now < order.paid_time + HOLD_SECONDS) {
        return { action: 'wait', until: order.paid_time + HOLD_SECONDS };
    }
    if (order.is_buyer_request_cancel && region !== 'US') {
        // There, TikTok takes no shipment while a buyer waits for an answer; in the US the shipment is the answer.
        return { action: 'wait', until: now + HOLD_SECONDS / 4 };
    }
    if (order.status === 'CANCELLED') {
        return refuse('order_cancelled', 'The order is cancelled on TikTok Shop');
    }
    if (order.fulfillment_type === 'FULFILLMENT_BY_TIKTOK') {
        return refuse('fulfilled_by_tiktok', 'TikTok Shop ships this order itself');
    }
    const reported = linesTrackedBy(order, wanted);
    if (reported.length > 0) {
        return reportedBefore(reported, wanted);
    }
    return planNewPackage(order, wanted.items, region);
}

/** Lines that TikTok has in this package: by its id, or by the tracking number we would report. */
function linesTrackedBy(order: TikTokOrder, wanted: { trackingNumber: string; packageId: string }): TikTokLine[] {
    return order.line_items.filter((line) => {
        if (wanted.packageId !== '') {
            return line.package_id === wanted.packageId;
        }
        return line.tracking_number === wanted.trackingNumber;
    });
}

function reportedBefore(lines: TikTokLine[], wanted: { trackingNumber: string }): ShipPlan {
    const first = lines[0] as TikTokLine;
    const packageId = first.package_id || '';
    if (first.tracking_number === wanted.trackingNumber) {
        return { action: 'nothing', packageId: packageId };
    }
    return { action: 'update-tracking', packageId: packageId };
}

function planNewPackage(order: TikTokOrder, items: Units, region: string): ShipPlan {
    const open = order.line_items.filter(isOpen);
    const chosen = chooseLines(open, items);
    if (!chosen) {
        return refuse('units_not_open', 'TikTok Shop has fewer open units of these products than the package holds');
    }
    if (order.shipping_type === 'SELLER' && MARK_AS_SHIPPED_MARKETS.indexOf(region) >= 0) {
        // Without line ids the call means the whole order.
        const whole = chosen.length === order.line_items.length;
        return { action: 'mark-shipped', lineIds: whole ? null : chosen.map((line) => line.id) };
    }
    return planMadePackages(open, chosen);
}

/** Where TikTok has made packages, one of them cannot leave in part. */
function planMadePackages(open: TikTokLine[], chosen: TikTokLine[]): ShipPlan {
    if (chosen.some((line) => !line.package_id)) {
        return refuse('package_missing', 'TikTok Shop has not made a package for these units');
    }
    const packageIds = unique(chosen.map((line) => line.package_id as string));
    const affected = open.filter((line) => packageIds.indexOf(line.package_id || '') >= 0);
    const staying = affected.filter((line) => chosen.indexOf(line) < 0);
    if (staying.length > 0) {
        return { action: 'split', groups: [chosen.map(idOf), staying.map(idOf)] };
    }
    return { action: 'ship-packages', packageIds: packageIds };
}

function idOf(line: TikTokLine): string {
    return line.id;
}

function unique(values: string[]): string[] {
    return values.filter((value, index) => values.indexOf(value) === index);
}

function isOpen(line: TikTokLine): boolean {
    return !line.tracking_number && line.display_status !== 'CANCELLED';
}

/** Picks as many lines of each product as the package has units; null if there are too few. */
function chooseLines(open: TikTokLine[], items: Units): TikTokLine[] | null {
    const missing: Units = {};
    Object.keys(items).forEach((productId) => {
        missing[productId] = unitsOf(items, productId);
    });
    const chosen = open.filter((line) => {
        const productId = line.seller_sku || '';
        if (unitsOf(missing, productId) === 0) {
            return false;
        }
        missing[productId] = unitsOf(missing, productId) - 1;
        return true;
    });
    return chosen.length > 0 && countUnits(missing) === 0 ? chosen : null;
}

function refuse(code: string, msg: string): ShipPlan {
    return { action: 'refuse', code: code, msg: msg };
}
