import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import { refuse, textIn } from './controlInput';
import { PROVIDERS, TIKTOK_PROVIDER } from '../facts/providers';
import type { ReturnType } from '../records/returnOrder';
import type { Shop } from '../shop';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';

const RETURN_TYPES: ReturnType[] = ['REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'];

/** The order of a control; null for one that is not there. */
function orderOf(shop: Shop, id: string): TikTokOrder | null {
    return shop.orders.byId.get(id) || null;
}

/**
 * The first so many units that fit.
 * @throws Error in words when there are fewer
 */
function firstUnits(body: Json, fitting: Unit[]): Unit[] {
    const { units = fitting.length } = body;
    if (!Number.isInteger(units) || Number(units) < 1 || Number(units) > fitting.length) {
        throw new Error(`units: 1 to ${fitting.length} is expected`);
    }
    return fitting.slice(0, Number(units));
}

/** A seller ships in Seller Center: with a label of TikTok, or with the seller's own carrier. FBT ships by itself. */
export function sellerCenterShips(shop: Shop, id: string, body: Json, isLabel: boolean): HttpAnswer {
    const order = orderOf(shop, id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    if (!['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'].includes(order.status)) {
        return refuse(`an order that awaits its shipment is expected; this one is ${order.status}`);
    }
    const { orders } = shop;
    const carrier = textIn(body, 'carrier') || (PROVIDERS[0] as { name: string }).name;
    const provider = isLabel ? TIKTOK_PROVIDER : PROVIDERS.find(({ name }) => name === carrier);
    if (!provider) {
        return refuse(`carrier out of ${PROVIDERS.map(({ name }) => name).join(', ')} is expected`);
    }
    const open = order.units.filter((unit) => !unit.cancelled && !orders.isShipped(unit));
    const made = orders.makePackage(order, firstUnits(body, open));
    made.hasLabel = isLabel;
    const number = textIn(body, 'trackingNumber') || orders.newTrackingNumber();
    orders.ship(made, number, provider.id);
    return jsonAnswer(201, { packageId: made.id, trackingNumber: number, status: order.status });
}

/** The buyer wants money back, with or without sending the goods back, or other goods. */
export function requestReturn(shop: Shop, id: string, body: Json): HttpAnswer {
    const order = orderOf(shop, id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    const type = (textIn(body, 'type') || 'RETURN_AND_REFUND') as ReturnType;
    if (!RETURN_TYPES.includes(type)) {
        return refuse(`type out of ${RETURN_TYPES.join(', ')} is expected`);
    }
    const left = order.units.filter((unit) => !unit.cancelled && shop.orders.isShipped(unit));
    if (left.length === 0) {
        return refuse('an order with units that have left is expected');
    }
    const reason = textIn(body, 'reason') || 'Wrong product was sent';
    const made = shop.returns.open(order, type, firstUnits(body, left), 'BUYER', reason);
    return jsonAnswer(201, { id: made.id, status: made.status });
}

/** The buyer sends the goods of a return back. */
export function shipBack(shop: Shop, id: string, body: Json): HttpAnswer {
    const found = shop.returns.byId.get(id);
    if (!found) {
        return jsonAnswer(404, { error: `there is no return ${id}` });
    }
    if (found.status !== 'AWAITING_BUYER_SHIP') {
        return refuse(`a return that awaits the goods is expected; this one is ${found.status}`);
    }
    shop.returns.shipBack(found, textIn(body, 'trackingNumber') || shop.orders.newTrackingNumber());
    return jsonAnswer(200, { id, status: found.status });
}
