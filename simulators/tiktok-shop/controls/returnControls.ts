import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { ownMember } from '../../../sfcc-mocks/web/ownMember';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import type { Return, ReturnStatus, ReturnType } from '../records/returnOrder';
import type { Unit } from '../records/tiktokOrder';
import type { Shop } from '../shop';
import { refuse, textIn } from './controlInput';
import { firstUnits, orderOf } from './orderControls';

const RETURN_TYPES: ReturnType[] = ['REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'];

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
    const left = shop.orders.packages.shippedUnits(order);
    if (left.length === 0) {
        return refuse('an order with units that have left is expected');
    }
    const reason = textIn(body, 'reason') || 'ecom_order_delivered_refund_and_return_reason_wrong_product_seller';
    const units =
        body.items === undefined ? firstUnits(body, left) : unitsOf(body.items, shop.returns.free(order, left));
    const made = shop.returns.open(order, type, units, 'BUYER', reason);
    made.isQuickRefund = body.quickRefund === true;
    return jsonAnswer(201, { id: made.id, status: made.status });
}

/**
 * Units of these products.
 * @param items - `[{productId, quantity}]`
 * @param free - those that no other return has
 * @throws Error in words when there are fewer
 */
function unitsOf(items: unknown, free: Unit[]): Unit[] {
    const wanted = Array.isArray(items) ? (items as Array<{ productId: string; quantity: number }>) : [];
    if (wanted.length === 0) {
        throw new Error('items: [{productId, quantity}] is expected');
    }
    return wanted.flatMap(({ productId, quantity }) => {
        const found = free.filter(({ sellerSku }) => sellerSku === productId);
        if (!Number.isInteger(quantity) || quantity < 1 || quantity > found.length) {
            throw new Error(`items: 1 to ${found.length} of ${productId} is expected`);
        }
        return found.slice(0, quantity);
    });
}

/** What only a buyer, or TikTok, can do about a return, and in which statuses. */
interface ReturnAction {
    from: ReturnStatus[];
    run(shop: Shop, one: Return, body: Json): void;
}

const OPEN: ReturnStatus[] = [
    'RETURN_OR_REFUND_REQUEST_PENDING',
    'REPLACEMENT_REQUEST_PENDING',
    'AWAITING_BUYER_SHIP',
    'AWAITING_BUYER_RESPONSE'
];

const ACTIONS: Record<string, ReturnAction> = {
    'ship-back': {
        from: ['AWAITING_BUYER_SHIP'],
        run: (shop, one, body) =>
            shop.returns.shipBack(one, textIn(body, 'trackingNumber') || shop.orders.packages.newTrackingNumber())
    },
    withdraw: { from: OPEN, run: (shop, one) => shop.returns.withdraw(one) },
    'take-offer': { from: ['AWAITING_BUYER_RESPONSE'], run: (shop, one) => shop.returns.takeOffer(one) },
    'refuse-offer': { from: ['AWAITING_BUYER_RESPONSE'], run: (shop, one) => shop.returns.refuseOffer(one) },
    'win-dispute': { from: ['REJECT_RECEIVE_PACKAGE'], run: (shop, one) => shop.returns.decideDispute(one, 'buyer') },
    'lose-dispute': { from: ['REJECT_RECEIVE_PACKAGE'], run: (shop, one) => shop.returns.decideDispute(one, 'seller') }
};

/** The buyer or TikTok takes the next step of a return. */
export function goOnWithReturn(shop: Shop, id: string, action: string, body: Json): HttpAnswer {
    const found = shop.returns.byId.get(id);
    if (!found) {
        return jsonAnswer(404, { error: `there is no return ${id}` });
    }
    const chosen = ownMember(ACTIONS, action);
    if (!chosen) {
        return refuse(`an action out of ${Object.keys(ACTIONS).join(', ')} is expected`);
    }
    if (!chosen.from.includes(found.status)) {
        return refuse(`a return in status ${chosen.from.join(' or ')} is expected; this one is ${found.status}`);
    }
    chosen.run(shop, found, body);
    return jsonAnswer(200, { id, status: found.status });
}
