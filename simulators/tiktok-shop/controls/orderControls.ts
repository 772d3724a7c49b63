import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import { refuse, textIn } from './controlInput';
import { TIKTOK_PROVIDER, providersOf } from '../facts/providers';
import type { Shop } from '../shop';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';

/** The order of a control; null for one that is not there. */
export function orderOf(shop: Shop, id: string): TikTokOrder | null {
    return shop.orders.byId.get(id) || null;
}

/**
 * The first so many units that fit.
 * @throws Error in words when there are fewer
 */
export function firstUnits(body: Json, fitting: Unit[]): Unit[] {
    const { units = fitting.length } = body;
    if (!Number.isInteger(units) || Number(units) < 1 || Number(units) > fitting.length) {
        throw new Error(`units: 1 to ${fitting.length} is expected`);
    }
    return fitting.slice(0, Number(units));
}

/** A seller ships in Seller Center: with a label of TikTok, or with the seller's own carrier. FBT ships by itself. */
export function sellerCenterShips(shop: Shop, id: string, body: Json, by: 'label' | 'own carrier'): HttpAnswer {
    const order = orderOf(shop, id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    if (!['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'].includes(order.status)) {
        return refuse(`an order that awaits its shipment is expected; this one is ${order.status}`);
    }
    const { orders } = shop;
    const offered = providersOf(order.region);
    const carrier = textIn(body, 'carrier') || offered[0]?.name;
    const isLabel = by === 'label';
    const provider = isLabel ? TIKTOK_PROVIDER : offered.find(({ name }) => name === carrier);
    if (!provider) {
        return refuse(`carrier out of ${offered.map(({ name }) => name).join(', ')} is expected`);
    }
    const open = orders.packages.openUnits(order);
    const made = orders.packages.make(order, firstUnits(body, open));
    made.hasLabel = isLabel;
    const number = textIn(body, 'trackingNumber') || orders.packages.newTrackingNumber();
    orders.ship(made, number, provider.id);
    return jsonAnswer(201, { packageId: made.id, trackingNumber: number, status: order.status });
}
