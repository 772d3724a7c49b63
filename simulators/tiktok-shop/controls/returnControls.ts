import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import type { Return, ReturnStatus, ReturnType } from '../records/returnOrder';
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
    const left = order.units.filter((unit) => !unit.cancelled && shop.orders.isShipped(unit));
    if (left.length === 0) {
        return refuse('an order with units that have left is expected');
    }
    const reason = textIn(body, 'reason') || 'ecom_order_delivered_refund_and_return_reason_wrong_product_seller';
    const made = shop.returns.open(order, type, firstUnits(body, left), 'BUYER', reason);
    made.isQuickRefund = body.quickRefund === true;
    return jsonAnswer(201, { id: made.id, status: made.status });
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
            shop.returns.shipBack(one, textIn(body, 'trackingNumber') || shop.orders.newTrackingNumber())
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
    const chosen = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!chosen) {
        return refuse(`an action out of ${Object.keys(ACTIONS).join(', ')} is expected`);
    }
    if (!chosen.from.includes(found.status)) {
        return refuse(`a return in status ${chosen.from.join(' or ')} is expected; this one is ${found.status}`);
    }
    chosen.run(shop, found, body);
    return jsonAnswer(200, { id, status: found.status });
}
