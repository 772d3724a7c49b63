import { markPackageAsShipped, splitOrder, updatePackageShippingInfo } from '../api/fulfillment';
import type { Tracking } from '../api/fulfillment';
import type { ShippingProvider } from '../domain/carriers';
import type { ShippedPackage } from '../domain/packages';
import { planShipment } from '../domain/shipPlan';
import type { ShipPlan } from '../domain/shipPlan';
import type { TikTokOrder } from '../domain/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import type { Shop } from '../platform/shop';
import { chooseCarrier } from './chooseCarrier';
import { readShippingProviders } from './readShippingProviders';
import { failed, onHold, refused, reported, waitsForAnswer } from './reportResult';
import type { ReportResult } from './reportResult';

/** What became of a package, or the packages of TikTok that are to be shipped together with those of other orders. */
export type ShipResult = ReportResult | { kind: 'together'; packageIds: string[]; tracking: Tracking };

/**
 * Reports one package to TikTok: plans the call by what TikTok knows of the order, then makes it.
 * @param order - as Get Order Detail gave it; lines that ship are marked in it, for the order's next package
 * @param parcel - with the units inside
 * @param packageId - TikTok's id, if it was reported before; else empty
 */
export function shipPackage(
    shop: Shop,
    shopId: string,
    order: TikTokOrder,
    parcel: ShippedPackage,
    packageId: string
): ShipResult {
    const wanted = { items: parcel.items || {}, trackingNumber: parcel.trackingNumber, packageId: packageId };
    let plan = planShipment(order, wanted, shop.region, epochSeconds());
    if (plan.action === 'split') {
        const problem = split(shop, order, plan.groups);
        if (problem) {
            return problem;
        }
        plan = planShipment(order, wanted, shop.region, epochSeconds());
    }
    if (plan.action === 'wait') {
        return order.is_buyer_request_cancel ? waitsForAnswer(plan.until) : onHold(plan.until);
    }
    if (plan.action === 'refuse') {
        return refused(plan.code, plan.msg);
    }
    return carry(shop, shopId, order, parcel, plan);
}

/** Makes packages of TikTok out of what travels and what stays; its lines are marked in the order. */
function split(shop: Shop, order: TikTokOrder, groups: string[][]): ReportResult | null {
    const result = splitOrder(shop.api, order.id, groups);
    if (!result.ok) {
        return failed(result);
    }
    result.data.forEach((made) => {
        const lineIds = groups[made.group] || [];
        order.line_items.forEach((line) => {
            if (lineIds.indexOf(line.id) >= 0) {
                line.package_id = made.packageId;
            }
        });
    });
    return null;
}

/** Finds the carrier at TikTok, then makes the call that was planned. */
function carry(shop: Shop, shopId: string, order: TikTokOrder, parcel: ShippedPackage, plan: ShipPlan): ShipResult {
    const providers = readShippingProviders(shop, shopId, order.delivery_option_id || '');
    if (!providers.ok) {
        return failed(providers);
    }
    const provider = chooseCarrier(order.id, parcel, providers.data);
    if (plan.action === 'nothing' && (!provider || isCarriedBy(order, plan.packageId, provider))) {
        return reported(plan.packageId);
    }
    if (!provider) {
        return refused(
            'unknown_carrier',
            'TikTok does not offer a carrier "' + parcel.carrier + '": extend the setting tiktokShopCarriers'
        );
    }
    return report(shop, order, plan, { trackingNumber: parcel.trackingNumber, shippingProviderId: provider.id });
}

/** Whether TikTok has the package with this carrier; where it does not say, it has. */
function isCarriedBy(order: TikTokOrder, packageId: string, provider: ShippingProvider): boolean {
    return order.line_items
        .filter((line) => line.package_id === packageId && !!line.shipping_provider_id)
        .every((line) => line.shipping_provider_id === provider.id);
}

/** Makes the call that was planned. */
function report(shop: Shop, order: TikTokOrder, plan: ShipPlan, tracking: Tracking): ShipResult {
    if (plan.action === 'mark-shipped') {
        const marked = markPackageAsShipped(shop.api, order.id, tracking, plan.lineIds);
        if (!marked.ok) {
            return failed(marked);
        }
        const packageId = marked.data.packageId;
        const lineIds = plan.lineIds;
        markLines(order, (id) => !lineIds || lineIds.indexOf(id) >= 0, packageId, tracking.trackingNumber);
        return { kind: 'reported', packageId: packageId, warning: marked.data.warning };
    }
    if (plan.action === 'ship-packages') {
        plan.packageIds.forEach((packageId) => {
            const inside = linesIn(order, packageId);
            markLines(order, (id) => inside.indexOf(id) >= 0, packageId, tracking.trackingNumber);
        });
        return { kind: 'together', packageIds: plan.packageIds, tracking: tracking };
    }
    if (plan.action === 'update-tracking' || plan.action === 'nothing') {
        const updated = updatePackageShippingInfo(shop.api, plan.packageId, tracking);
        return updated.ok ? reported(plan.packageId) : failed(updated);
    }
    throw new Error('Not a call: ' + plan.action);
}

function linesIn(order: TikTokOrder, packageId: string): string[] {
    return order.line_items.filter((line) => line.package_id === packageId).map((line) => line.id);
}

/** So that the order's next package does not take the same units. */
function markLines(order: TikTokOrder, isIn: (id: string) => boolean, packageId: string, trackingNumber: string): void {
    order.line_items.forEach((line) => {
        if (isIn(line.id)) {
            line.package_id = packageId;
            line.tracking_number = trackingNumber;
        }
    });
}
