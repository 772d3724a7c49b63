import { markPackageAsShipped, shipPackage as shipTikTokPackage, updatePackageShippingInfo } from '../api/fulfillment';
import type { Tracking } from '../api/fulfillment';
import type { ApiResult } from '../api/client';
import { providerFor } from '../domain/carriers';
import type { ShippedPackage } from '../domain/packages';
import { planShipment } from '../domain/shipPlan';
import type { ShipPlan } from '../domain/shipPlan';
import type { TikTokOrder } from '../domain/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import { carrierNames } from '../platform/settings';
import type { Shop } from '../platform/shop';
import { readShippingProviders } from './readShippingProviders';
import { failed, onHold, refused, reported, waitsForAnswer } from './reportResult';
import type { ReportResult } from './reportResult';

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
): ReportResult {
    const wanted = { items: parcel.items || {}, trackingNumber: parcel.trackingNumber, packageId: packageId };
    const plan = planShipment(order, wanted, shop.region, epochSeconds());
    if (plan.action === 'nothing') {
        return reported(plan.packageId);
    }
    if (plan.action === 'wait') {
        return order.is_buyer_request_cancel ? waitsForAnswer(plan.until) : onHold(plan.until);
    }
    if (plan.action === 'refuse') {
        return refused(plan.code, plan.msg);
    }
    const providers = readShippingProviders(shop, shopId, order.delivery_option_id || '');
    if (!providers.ok) {
        return failed(providers);
    }
    const provider = providerFor(parcel.carrier, providers.data, carrierNames());
    if (!provider) {
        return refused('unknown_carrier', 'TikTok does not offer a carrier "' + parcel.carrier + '": extend the setting tiktokShopCarriers');
    }
    const tracking = { trackingNumber: parcel.trackingNumber, shippingProviderId: provider.id };
    return report(shop, order, plan, tracking);
}

/** Makes the call that was planned. */
function report(shop: Shop, order: TikTokOrder, plan: ShipPlan, tracking: Tracking): ReportResult {
    if (plan.action === 'mark-shipped') {
        const marked = markPackageAsShipped(shop.api, order.id, tracking, plan.lineIds);
        if (!marked.ok) {
            return failed(marked);
        }
        const packageId = marked.data.package_id || '';
        markLines(order, plan.lineIds, packageId, tracking.trackingNumber);
        const warning = marked.data.warning ? marked.data.warning.message || '' : '';
        return { kind: 'reported', packageId: packageId, warning: warning };
    }
    if (plan.action === 'ship-package') {
        return shippedAs(plan.packageId, shipTikTokPackage(shop.api, plan.packageId, tracking));
    }
    if (plan.action === 'update-tracking') {
        return shippedAs(plan.packageId, updatePackageShippingInfo(shop.api, plan.packageId, tracking));
    }
    throw new Error('Not a call: ' + plan.action);
}

/** So that the order's next package does not take the same units. */
function markLines(order: TikTokOrder, lineIds: string[] | null, packageId: string, trackingNumber: string): void {
    order.line_items.forEach((line) => {
        if (!lineIds || lineIds.indexOf(line.id) >= 0) {
            line.package_id = packageId;
            line.tracking_number = trackingNumber;
        }
    });
}

function shippedAs(packageId: string, result: ApiResult<object>): ReportResult {
    return result.ok ? reported(packageId) : failed(result);
}
