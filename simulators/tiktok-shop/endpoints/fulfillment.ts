import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { invalid, wrongRegion } from '../calls/fulfillmentRefusals';
import { lineIdsOf } from '../records/lineIds';
import { namedIds, unitsNamed } from '../calls/namedUnits';
import type { Naming } from '../calls/namedUnits';
import type { Package, TikTokOrder, Unit } from '../records/tiktokOrder';
import { marketOf } from '../facts/markets';
import { TIKTOK_PROVIDER } from '../facts/providers';
import { readSlot } from '../calls/pickupSlots';
import type { Json } from '../../json';
import { ownOrder } from './orders';
import { MARK_CODES, SHIP_CODES, BATCH_CODES, readTracking } from '../calls/readTracking';
import type { TrackingCodes } from '../calls/readTracking';

const SCOPES = ['seller.fulfillment.basic'];

/** @throws ApiError when the order's state speaks against shipping */
export function checkShippable(order: TikTokOrder): void {
    if (order.status === 'ON_HOLD' || order.status === 'UNPAID') {
        throw new ApiError(
            21011044,
            'Order status is on hold. Please process when order status update to awaiting shipment'
        );
    }
    if (order.shipping === 'fbt') {
        throw new ApiError(21008025, 'Seller cannot operate orders which are fulfilled by platform');
    }
    if (order.status === 'CANCELLED') {
        throw new ApiError(21011041, 'Cannot complete the operation when order is cancelled. ');
    }
    // In the US shipping answers the request; elsewhere the request has to be answered first.
    if (order.region !== 'US' && order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING') {
        throw new ApiError(21011007, 'The order has an after-sale request in progress.');
    }
}

const markPackageAsShipped: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/packages',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const order = ownOrder(request, request.path.order_id, packageNotFound());
        if (marketOf(order.region).isPackageFirst) {
            throw wrongRegion();
        }
        checkShippable(order);
        if (order.shipping === 'tiktok') {
            throw new ApiError(21011013, 'not match logistics rule');
        }
        const units = wantedUnits(request, order);
        const tracking = readTracking(request, request.body, { orderId: order.id, packageId: '' }, MARK_CODES);
        const shipped = request.orders.packages.make(order, units);
        request.orders.ship(shipped, tracking.trackingNumber, tracking.providerId);
        return { order_id: order.id, order_line_item_ids: lineIdsOf(units), package_id: shipped.id };
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
    const ids = namedIds(request.body, LINE_NAMING, invalid);
    const left = order.units.filter((unit) => !unit.cancelled);
    const open = left.filter((unit) => !request.orders.packages.isShipped(unit));
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

/** For an id that the shop has no order or package of. */
export function packageNotFound(): ApiError {
    return new ApiError(
        21011001,
        'Package not found. If the error persists, please contact the platform for assistance.'
    );
}

/** @throws ApiError 21011001 */
export function ownPackage(request: ApiRequest, id: string): { found: Package; order: TikTokOrder } {
    const found = request.orders.packages.byId.get(id);
    const order = found && request.orders.packages.ordersIn(found)[0];
    if (!found || !order || order.shopId !== request.shop.id) {
        throw packageNotFound();
    }
    return { found, order };
}

/** All packages of the shop. */
export function ownPackages(request: ApiRequest): Package[] {
    const { orders, shop } = request;
    return [...orders.packages.byId.values()].filter((one) => orders.packages.ordersIn(one)[0]?.shopId === shop.id);
}

function shipOne(request: ApiRequest, packageId: string, body: Json, codes: TrackingCodes): void {
    const { found, order } = ownPackage(request, packageId);
    if (!marketOf(order.region).isPackageFirst) {
        throw wrongRegion();
    }
    request.orders.packages.ordersIn(found).forEach(checkShippable);
    if (found.shippedAt > 0) {
        throw new ApiError(21011040, 'Package has already been shipped.');
    }
    checkInvoice(order, found);
    if (order.shipping === 'tiktok') {
        handOver(request, found, body);
        return;
    }
    const own = { orderId: order.id, packageId: found.id };
    const tracking = readTracking(request, (body.self_shipment || {}) as Json, own, codes);
    request.orders.ship(found, tracking.trackingNumber, tracking.providerId);
}

/** In Brazil a package leaves with an invoice only. Source: Ship Package, 21004019. */
function checkInvoice(order: TikTokOrder, found: Package): void {
    if (order.kind.needsInvoice && !found.hasInvoice) {
        throw new ApiError(21004019, 'Need invoice uploaded for all order before rts.');
    }
}

/** TikTok's carrier takes the package: TikTok chooses carrier and number. */
function handOver(request: ApiRequest, found: Package, body: Json): void {
    if (body.self_shipment !== undefined) {
        throw new ApiError(21004024, 'ship order failed due to platform limitations.');
    }
    const method = body.handover_method === undefined ? 'PICKUP' : body.handover_method;
    if (method !== 'PICKUP' && method !== 'DROP_OFF') {
        throw invalid();
    }
    found.handoverMethod = method;
    found.pickupSlot = method === 'PICKUP' ? readSlot(request, body.pickup_slot) : null;
    found.hasLabel = true;
    request.orders.ship(found, request.orders.packages.newTrackingNumber(), TIKTOK_PROVIDER.id);
}

const shipPackage: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/{package_id}/ship',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        shipOne(request, request.path.package_id as string, request.body, SHIP_CODES);
        return {};
    }
};

/**
 * What a call says of several packages.
 * @param field - of its body
 * @throws ApiError if the field is no list, or an empty one
 */
export function packagesNamed({ body }: ApiRequest, field: string): Array<Json | null> {
    const named = body[field];
    if (!Array.isArray(named) || named.length === 0) {
        throw new ApiError(36009004, 'Invalid parameter: body.' + field);
    }
    return named as Array<Json | null>;
}

/** Partial failure hides behind code 0. */
const batchShip: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/ship',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const errors: Json[] = [];
        for (const wanted of packagesNamed(request, 'packages').map((one) => one || {})) {
            try {
                shipOne(request, String(wanted.id), wanted, BATCH_CODES);
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

export const fulfillmentEndpoints: Endpoint[] = [markPackageAsShipped, shipPackage, batchShip];
