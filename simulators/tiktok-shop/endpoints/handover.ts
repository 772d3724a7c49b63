import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { invalid, notShipped } from '../calls/fulfillmentRefusals';
import { namedIds } from '../calls/namedUnits';
import { pickupSlots, readSlot } from '../calls/pickupSlots';
import { marketCode } from '../facts/markets';
import { TIKTOK_PROVIDER } from '../facts/providers';
import { lineIdsOf } from '../records/lineIds';
import type { TikTokOrder } from '../records/tiktokOrder';
import type { Json } from '../../json';
import { unixSeconds } from '../unixSeconds';
import { LINE_NAMING, ownPackage } from './fulfillment';
import { DIMENSION, NO_SERVICE, WEIGHT } from './labels';
import { ownOrder } from './orders';

const SCOPES = ['seller.fulfillment.basic'];

/** How and when the seller can hand a package over. */
function slotsAnswer(request: ApiRequest, order: TikTokOrder): Json {
    if (order.shipping !== 'tiktok') {
        throw new ApiError(11021009, NO_SERVICE);
    }
    return {
        can_drop_off: true,
        can_pickup: true,
        can_van_collection: marketCode(order.region) === 'GB',
        drop_off_point_url: 'https://seller.tiktokshop.example/drop-off',
        pickup_slots: pickupSlots(request.clock.now()).map((slot) => ({ ...slot, avaliable: true }))
    };
}

const packageSlots: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}/handover_time_slots',
    scopes: SCOPES,
    forShop: true,
    answer: (request) => slotsAnswer(request, ownPackage(request, request.path.package_id as string).order)
};

const orderSlots: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202309/orders/{order_id}/handover_time_slots',
    scopes: SCOPES,
    forShop: true,
    answer: (request) => slotsAnswer(request, ownOrder(request, request.path.order_id))
};

/** The carrier is ordered for a package that has a label. */
const schedule: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/schedule',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const order = ownOrder(request, String(request.body.order_id));
        const method = request.body.handover_method;
        if (method !== 'PICKUP' && method !== 'DROP_OFF') {
            throw invalid();
        }
        const ids = namedIds(request.body, LINE_NAMING, invalid);
        const unit = order.units.find((one) => (ids ? ids.includes(one.id) : !one.cancelled));
        const found = unit && request.orders.packages.of(unit);
        if (!found || !found.hasLabel) {
            throw notShipped();
        }
        found.handoverMethod = method;
        found.pickupSlot = method === 'PICKUP' ? readSlot(request, request.body.pickup_slot) : null;
        return {
            order_id: order.id,
            package_id: found.id,
            order_line_item_ids: lineIdsOf(request.orders.packages.unitsIn(found)),
            handover_method: method,
            shipping_provider_id: TIKTOK_PROVIDER.id,
            shipping_provider_name: TIKTOK_PROVIDER.name,
            tracking_number: found.trackingNumber,
            weight: WEIGHT,
            dimension: DIMENSION,
            create_time: unixSeconds(found.createdAt),
            update_time: unixSeconds(found.updatedAt)
        };
    }
};

export const handoverEndpoints: Endpoint[] = [packageSlots, orderSlots, schedule];
