import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { notShipped } from '../calls/fulfillmentRefusals';
import type { Package, TikTokOrder } from '../records/tiktokOrder';
import { ownPackage } from './fulfillment';
import { CORRECTION_CODES, readTracking } from '../calls/readTracking';
import { ownOrder } from './orders';
import { DAY } from '../durations';

/** In the US, tracking can be corrected for three days. */
const CORRECTION_MS = 3 * DAY;
const MAX_CORRECTIONS = 1;

function correct(request: ApiRequest, found: Package, order: TikTokOrder): void {
    if (order.shipping !== 'seller') {
        throw new ApiError(
            21011004,
            'This API cannot be used to update package shipping information for packages that are not shipped by sellers.'
        );
    }
    if (order.status === 'CANCELLED') {
        throw new ApiError(21011042, 'Cannot complete the operation when order is cancelled. ');
    }
    if (found.shippedAt === 0) {
        throw notShipped();
    }
    if (['DELIVERED', 'COMPLETED'].includes(order.status)) {
        throw new ApiError(
            21011030,
            'Package has already been delivered. If you would still like to update the tracking number, please contact platform support.'
        );
    }
    if (order.region === 'US' && request.clock.now() - found.shippedAt > CORRECTION_MS) {
        throw new ApiError(21011049, 'Due to platform rule limitations, you are unable to update the tracking number.');
    }
    if (found.corrections >= MAX_CORRECTIONS) {
        throw new ApiError(21011051, 'The tracking number can only be updated once.');
    }
    const own = { orderId: order.id, packageId: found.id };
    const tracking = readTracking(request, request.body, own, CORRECTION_CODES);
    request.orders.correct(order, found, tracking.trackingNumber, tracking.providerId);
}

const updatePackage: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/{package_id}/shipping_info/update',
    scopes: ['seller.fulfillment.basic'],
    forShop: true,
    answer(request) {
        const { found, order } = ownPackage(request, request.path.package_id as string);
        correct(request, found, order);
        return {};
    }
};

const updateOrder: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/shipping_info/update',
    scopes: ['seller.logistics'],
    forShop: true,
    answer(request) {
        const foreign = new ApiError(21011028, 'The package does not belong to the current shop.');
        const order = ownOrder(request, request.path.order_id, foreign);
        const ids = [...new Set(order.units.map((unit) => unit.packageId).filter((id) => id !== ''))];
        if (ids.length !== 1 || order.shipping !== 'seller') {
            throw new ApiError(
                21011004,
                'This API cannot be used to update package shipping information for packages that are not shipped as a whole order.'
            );
        }
        correct(request, request.orders.packages.byId.get(ids[0] as string) as Package, order);
        return {};
    }
};

export const correctionEndpoints: Endpoint[] = [updatePackage, updateOrder];
