import type { Endpoint } from '../calls/endpoint';
import { providerName } from '../facts/providers';
import type { Orders } from '../orders/orders';
import { lineIdsOf } from '../records/lineIds';
import type { Package, Unit } from '../records/tiktokOrder';
import type { Json } from '../../json';
import { unixSeconds } from '../unixSeconds';
import { ownPackage } from './fulfillment';

export const packageDetail: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}',
    scopes: ['seller.fulfillment.basic'],
    forShop: true,
    answer(request) {
        const { found, order } = ownPackage(request, request.path.package_id as string);
        const units = request.orders.packages.unitsIn(found);
        const detail: Json = {
            package_id: found.id,
            package_status: packageStatus(request.orders, found),
            orders: ordersIn(request.orders, found),
            order_line_item_ids: lineIdsOf(units),
            shipping_type: order.shipping === 'seller' ? 'SELLER' : 'TIKTOK',
            split_and_combine_tag: found.splitOrCombined,
            delivery_option_id: order.deliveryOptionId,
            has_multi_skus: skusOf(units).length > 1,
            create_time: unixSeconds(found.createdAt),
            update_time: unixSeconds(found.updatedAt),
            ...(found.handoverMethod ? { handover_method: found.handoverMethod } : {}),
            ...(found.pickupSlot ? { pickup_slot: found.pickupSlot } : {})
        };
        if (found.shippedAt > 0) {
            detail.tracking_number = found.trackingNumber;
            detail.shipping_provider_id = found.providerId;
            detail.shipping_provider_name = providerName(found.providerId);
        }
        return detail;
    }
};

/** Source: Search Package, `status`. */
export function packageStatus(orders: Orders, found: Package): string {
    const all = orders.packages.ordersIn(found);
    if (orders.packages.unitsIn(found).every((unit) => unit.cancelled)) {
        return 'CANCELLED';
    }
    if (all.every((order) => ['DELIVERED', 'COMPLETED'].includes(order.status))) {
        return 'COMPLETED';
    }
    return found.shippedAt > 0 ? 'FULFILLING' : 'PROCESSING';
}

/** The orders of a package with what is in it. */
export function ordersIn(orders: Orders, found: Package): Json[] {
    return orders.packages.ordersIn(found).map((order) => ({
        id: order.id,
        skus: skusOf(order.units.filter((unit) => unit.packageId === found.id))
    }));
}

function skusOf(units: Unit[]): Array<{ id: string; name: string; quantity: number }> {
    const ids = [...new Set(units.map((unit) => unit.skuId))];
    return ids.map((id) => ({ id, name: 'Default', quantity: units.filter((unit) => unit.skuId === id).length }));
}
