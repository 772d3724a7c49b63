import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { ownMember } from '../../../sfcc-mocks/web/ownMember';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import { marketOf } from '../facts/markets';
import { orderDocument } from '../orders/orderDocument';
import type { TikTokOrder } from '../records/tiktokOrder';
import type { Shop } from '../shop';
import { refuse } from './controlInput';
import { orderOf } from './orderControls';

/** Parts of an address that a buyer can change. */
export const ADDRESS_KEYS = [
    'name',
    'first_name',
    'last_name',
    'address_line1',
    'address_line2',
    'postal_code',
    'phone_number',
    'region_code'
];
/** The buyer changes the address. */
export function changeAddress(shop: Shop, id: string, body: Json): HttpAnswer {
    const order = orderOf(shop, id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    if (Object.keys(body).length === 0 || !Object.values(body).every((part) => typeof part === 'string')) {
        return refuse(`texts out of ${ADDRESS_KEYS.join(', ')} are expected`);
    }
    shop.orders.changeAddress(order, body as Record<string, string>);
    return jsonAnswer(200, { id });
}

/** The order as Get Order Detail has it, and what the connector has done with it. */
export function showOrder(shop: Shop, id: string): HttpAnswer {
    const order = orderOf(shop, id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    return jsonAnswer(200, { ...orderDocument(shop.orders, order), connector: shop.connector.historyOf(id) });
}

const ACTIONS: Record<string, (shop: Shop, order: TikTokOrder) => void> = {
    pay: (shop, order) => need(order, ['UNPAID'], () => shop.orders.pay(order)),
    cancel: (shop, order) =>
        need(order, marketOf(order.region).cancelsBefore, () =>
            shop.orders.cancel(order, 'BUYER', 'Buyer changed their mind')
        ),
    'request-cancel': (shop, order) => shop.cancellations.request(order),
    'accept-cancel': (shop, order) => shop.cancellations.accept(order),
    'reject-cancel': (shop, order) => shop.cancellations.reject(order),
    'fraud-cancel': (shop, order) => shop.cancellations.bySystem(order, 'operator_cancel_risk_control_block'),
    'timeout-cancel': (shop, order) =>
        shop.cancellations.bySystem(order, 'system_cancel_order_reason_shipping_timeout'),
    collect: (shop, order) => need(order, ['AWAITING_COLLECTION'], () => shop.orders.setStatus(order, 'IN_TRANSIT')),
    deliver: (shop, order) => need(order, ['IN_TRANSIT'], () => shop.orders.setStatus(order, 'DELIVERED')),
    complete: (shop, order) => need(order, ['DELIVERED'], () => shop.orders.setStatus(order, 'COMPLETED'))
};

/** Does what the buyer, TikTok or the carrier does with an order. */
export function actOnOrder(shop: Shop, id: string, action: string): HttpAnswer {
    const order = orderOf(shop, id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    const run = ownMember(ACTIONS, action);
    if (!run) {
        return refuse(`an action out of ${Object.keys(ACTIONS).join(', ')} is expected`);
    }
    run(shop, order);
    return jsonAnswer(200, { id: order.id, status: order.status });
}

function need(order: TikTokOrder, statuses: string[], run: () => void): void {
    if (!statuses.includes(order.status)) {
        throw new Error(`an order in status ${statuses.join(' or ')} is expected; this one is ${order.status}`);
    }
    run();
}
