import { ApiError } from '../apiError';
import type { ApiRequest, Endpoint } from '../endpoint';
import { namedIds, unitsNamed } from '../namedUnits';
import type { Naming } from '../namedUnits';
import type { Package, TikTokOrder, Unit } from '../tiktokOrder';
import { providerName } from '../providers';
import type { Json } from '../../json';
import { ownOrder } from './orders';

const SCOPES = ['seller.fulfillment.basic'];
/** Where the seller's own carrier is reported with Mark Package As Shipped. */
const MARK_MARKETS = ['US', 'GB', 'UK', 'ES', 'IE', 'IT', 'DE', 'FR', 'JP'];
/** In the US, tracking can be corrected for three days. */
const CORRECTION_MS = 72 * 60 * 60 * 1000;
const MAX_CORRECTIONS = 1;
export const INVALID = 'Invalid parameters. Please ensure you are passing the correct request parameter(s).';

interface Tracking {
    trackingNumber: string;
    providerId: string;
}

/** @throws ApiError when the order's state speaks against shipping */
export function checkShippable(order: TikTokOrder): void {
    if (order.status === 'ON_HOLD' || order.status === 'UNPAID') {
        throw new ApiError(
            21011044,
            'Order status is on hold. Please process when order status update to awaiting shipment'
        );
    }
    if (order.status === 'CANCELLED') {
        throw new ApiError(21011041, 'Cannot complete the operation when order is cancelled. ');
    }
    // In the US shipping answers the request; elsewhere the request has to be answered first.
    if (order.region !== 'US' && order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING') {
        throw new ApiError(21011007, 'The order has an after-sale request in progress.');
    }
}

/** @throws ApiError for a tracking number or carrier that TikTok does not take */
function readTracking(request: ApiRequest, source: Json, orderId: string, packageId: string): Tracking {
    const { tracking_number: trackingNumber, shipping_provider_id: providerId } = source;
    if (
        typeof trackingNumber !== 'string' ||
        trackingNumber === '' ||
        typeof providerId !== 'string' ||
        providerId === ''
    ) {
        throw new ApiError(21001001, INVALID);
    }
    if (!/^[A-Za-z0-9-]+$/.test(trackingNumber)) {
        throw new ApiError(21004012, 'Tracking number has special characters, verify failed.');
    }
    if (providerName(providerId) === '') {
        throw new ApiError(21011022, 'Invalid tracking number or provider ID. Please double check and try again.');
    }
    checkNumber(request, orderId, packageId, trackingNumber);
    return { trackingNumber, providerId };
}

/** Orders of one buyer that may travel under one number. Source: Combine Packages, seller's own carrier. */
const MAX_ORDERS_PER_NUMBER = 20;

/** @throws ApiError for a number that is somebody else's, or has been used too often */
function checkNumber(request: ApiRequest, orderId: string, packageId: string, trackingNumber: string): void {
    const { orders } = request;
    const others = orders.packagesTracked(trackingNumber).filter((known) => known.id !== packageId);
    const buyerId = orders.byId.get(orderId)!.buyerId;
    const isSomeoneElses = others.some((known) => orders.byId.get(known.orderId)!.buyerId !== buyerId);
    const isUsedAgain = others.some((known) => known.orderId === orderId);
    if (isSomeoneElses || (isUsedAgain && orders.switches.numberAgain === 'refused')) {
        throw new ApiError(21011025, 'Duplicate tracking number.');
    }
    if (new Set(others.map((known) => known.orderId).concat(orderId)).size > MAX_ORDERS_PER_NUMBER) {
        throw new ApiError(21011026, 'fulfillment tracking no used times over limit');
    }
}

const markPackageAsShipped: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/packages',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const order = ownOrder(request, request.path.order_id as string);
        if (!MARK_MARKETS.includes(order.region)) {
            throw new ApiError(21008106, 'This interface cannot be used in this region.');
        }
        checkShippable(order);
        const units = wantedUnits(request, order);
        const tracking = readTracking(request, request.body, order.id, '');
        const shipped = request.orders.makePackage(order, units);
        request.orders.ship(order, shipped, tracking.trackingNumber, tracking.providerId);
        return { order_id: order.id, order_line_item_ids: units.map((unit) => unit.id), package_id: shipped.id };
    }
};

/** How units are named. Source: Mark Package As Shipped, Split Orders. */
export const LINE_NAMING: Naming = {
    ids: 'order_line_item_ids',
    list: 'order_line_list',
    id: 'order_line_id',
    part: 'sub_item_id'
};

/** The units of a new package: those named, else all of the order. */
function wantedUnits(request: ApiRequest, order: TikTokOrder): Unit[] {
    const ids = namedIds(request.body, LINE_NAMING, () => new ApiError(21001001, INVALID));
    const left = order.units.filter((unit) => !unit.cancelled);
    const open = left.filter((unit) => !request.orders.isShipped(unit));
    if (open.length === 0) {
        throw new ApiError(21011020, 'These orders are already shipped.');
    }
    if (!ids) {
        if (open.length < left.length) {
            throw new ApiError(
                21011048,
                'There are multiple packages that can be shipped, please specify the order line that needs to be shipped.'
            );
        }
        return open;
    }
    const units = unitsNamed(order, ids, () => new ApiError(21011029, 'order does not belong to fulfill unit'));
    if (units.some((unit) => unit.cancelled)) {
        throw new ApiError(21011003, 'fulfill_unit action not allowed');
    }
    if (units.some((unit) => !open.includes(unit))) {
        throw new ApiError(21011020, 'These orders are already shipped.');
    }
    return units;
}

/** @throws ApiError 21011001 */
function ownPackage(request: ApiRequest, id: string): { found: Package; order: TikTokOrder } {
    const found = request.orders.packages.get(id);
    const order = found && request.orders.byId.get(found.orderId);
    if (!found || !order || order.shopId !== request.shop.id) {
        throw new ApiError(
            21011001,
            'Package not found. If the error persists, please contact the platform for assistance.'
        );
    }
    return { found, order };
}

function shipOne(request: ApiRequest, packageId: string, body: Json): void {
    const { found, order } = ownPackage(request, packageId);
    if (MARK_MARKETS.includes(order.region)) {
        throw new ApiError(21008106, 'This interface cannot be used in this region.');
    }
    checkShippable(order);
    if (found.shippedAt > 0) {
        throw new ApiError(21011040, 'Package has already been shipped.');
    }
    const tracking = readTracking(request, (body.self_shipment || {}) as Json, order.id, found.id);
    request.orders.ship(order, found, tracking.trackingNumber, tracking.providerId);
}

const shipPackage: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/{package_id}/ship',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        shipOne(request, request.path.package_id as string, request.body);
        return {};
    }
};

/** Partial failure hides behind code 0. */
const batchShip: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/ship',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const packages = request.body.packages as Json[] | undefined;
        if (!Array.isArray(packages) || packages.length === 0) {
            throw new ApiError(21001001, INVALID);
        }
        const errors: Json[] = [];
        for (const wanted of packages.map((one) => one || {})) {
            try {
                shipOne(request, String(wanted.id), wanted);
            } catch (error) {
                if (!(error instanceof ApiError)) {
                    throw error;
                }
                errors.push({ code: error.code, message: error.message, detail: { package_id: String(wanted.id) } });
            }
        }
        return errors.length > 0 ? { errors } : {};
    }
};

const packageDetail: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const { found, order } = ownPackage(request, request.path.package_id as string);
        const units = order.units.filter((unit) => found.unitIds.includes(unit.id));
        const detail: Json = {
            package_id: found.id,
            package_status: found.shippedAt > 0 ? 'FULFILLING' : 'PROCESSING',
            orders: [{ id: order.id, skus: skusOf(units) }],
            order_line_item_ids: found.unitIds,
            shipping_type: 'SELLER',
            delivery_option_id: order.deliveryOptionId,
            has_multi_skus: skusOf(units).length > 1,
            create_time: Math.floor(order.createdAt / 1000),
            update_time: Math.floor(order.updatedAt / 1000)
        };
        if (found.shippedAt > 0) {
            detail.tracking_number = found.trackingNumber;
            detail.shipping_provider_id = found.providerId;
            detail.shipping_provider_name = providerName(found.providerId);
        }
        return detail;
    }
};

function skusOf(units: Unit[]): Array<{ id: string; name: string; quantity: number }> {
    const ids = [...new Set(units.map((unit) => unit.skuId))];
    return ids.map((id) => ({ id, name: 'Default', quantity: units.filter((unit) => unit.skuId === id).length }));
}

function correct(request: ApiRequest, found: Package, order: TikTokOrder): void {
    if (order.status === 'CANCELLED') {
        throw new ApiError(21011042, 'Cannot complete the operation when order is cancelled. ');
    }
    if (found.shippedAt === 0) {
        throw new ApiError(21011043, 'The package has not been shipped yet. ');
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
    const tracking = readTracking(request, request.body, order.id, found.id);
    request.orders.correct(order, found, tracking.trackingNumber, tracking.providerId);
}

const updatePackage: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/{package_id}/shipping_info/update',
    scopes: SCOPES,
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
        const order = ownOrder(request, request.path.order_id as string);
        const ids = [...new Set(order.units.map((unit) => unit.packageId).filter((id) => id !== ''))];
        if (ids.length !== 1) {
            throw new ApiError(
                21011004,
                'This API cannot be used to update package shipping information for packages that are not shipped as a whole order.'
            );
        }
        correct(request, request.orders.packages.get(ids[0] as string) as Package, order);
        return {};
    }
};

export const fulfillmentEndpoints: Endpoint[] = [
    markPackageAsShipped,
    shipPackage,
    batchShip,
    packageDetail,
    updatePackage,
    updateOrder
];
