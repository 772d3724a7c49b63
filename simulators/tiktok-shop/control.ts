import type { HttpAnswer, HttpMessage } from '../../sfcc-mocks/contracts/http';
import { jsonAnswer, parseJson } from '../json';
import type { Json } from '../json';
import { orderDocument } from './orderDocument';
import type { OrderInput, TikTokOrder } from './orders';
import type { Shop } from './shop';

/** What only the buyer, TikTok or a carrier can do, and what happened so far. */
export function handleControl(shop: Shop, message: HttpMessage, url: URL): HttpAnswer {
    const body = message.body === '' ? {} : parseJson(message.body);
    if (!body) {
        return refuse('a JSON object is expected');
    }
    try {
        return route(shop, message.method, url, body);
    } catch (error) {
        return refuse((error as Error).message);
    }
}

function refuse(expected: string): HttpAnswer {
    return jsonAnswer(400, { error: expected });
}

function route(shop: Shop, method: string, url: URL, body: Json): HttpAnswer {
    const [, , subject, id, action] = url.pathname.split('/');
    switch (`${method} ${subject}`) {
        case 'POST orders':
            return id ? act(shop, id, action || '') : place(shop, body);
        case 'GET orders':
            return show(shop, id || '');
        case 'GET calls':
            return jsonAnswer(200, shop.calls.summary(url.searchParams.get('path') || ''));
        case 'DELETE calls':
            shop.calls.clear();
            return jsonAnswer(200, {});
        case 'GET feeds':
            return jsonAnswer(200, { feeds: shop.connector.feeds });
        case 'POST faults':
            shop.faults.configure(body);
            return jsonAnswer(200, {});
        case 'POST mode':
            return setMode(shop, body);
        case 'POST authorize':
            return jsonAnswer(200, { code: shop.app.issueCode(shop.clock.now()) });
        case 'POST tokens':
            shop.app.grant.accessExpiresAt = shop.clock.now();
            return jsonAnswer(200, {});
        default:
            return jsonAnswer(404, { error: 'orders, calls, feeds, faults and mode are there' });
    }
}

function setMode(shop: Shop, body: Json): HttpAnswer {
    if (body.mode !== 'connector' && body.mode !== 'direct') {
        return refuse('mode connector or direct is expected');
    }
    const { numberAgain = shop.orders.numberAgain } = body;
    if (numberAgain !== 'refused' && numberAgain !== 'accepted') {
        return refuse('numberAgain refused or accepted is expected');
    }
    shop.connector.enabled = body.mode === 'connector';
    shop.orders.numberAgain = numberAgain;
    return jsonAnswer(200, { mode: body.mode, numberAgain });
}

function place(shop: Shop, body: Json): HttpAnswer {
    const items =
        body.items === undefined
            ? [{ productId: '701643632930', quantity: 1, price: '99.00' }]
            : (body.items as OrderInput['items']);
    const valid =
        Array.isArray(items) &&
        items.length > 0 &&
        items.every(
            (item) => typeof item.productId === 'string' && Number.isInteger(item.quantity) && item.quantity > 0
        );
    if (!valid) {
        return refuse('items: [{productId, quantity, price?}] is expected');
    }
    if (body.holdFlow !== undefined && body.holdFlow !== 'on_hold' && body.holdFlow !== 'awaiting') {
        return refuse('holdFlow on_hold or awaiting is expected');
    }
    const order = shop.orders.place({ ...body, items });
    return jsonAnswer(201, { id: order.id, status: order.status });
}

function show(shop: Shop, id: string): HttpAnswer {
    const order = shop.orders.byId.get(id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    return jsonAnswer(200, { ...orderDocument(shop.orders, order), connector: shop.connector.historyOf(id) });
}

const ACTIONS: Record<string, (shop: Shop, order: TikTokOrder) => void> = {
    pay: (shop, order) => need(order, ['UNPAID'], () => shop.orders.pay(order)),
    cancel: (shop, order) =>
        need(order, ['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT'], () =>
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

function act(shop: Shop, id: string, action: string): HttpAnswer {
    const order = shop.orders.byId.get(id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    const run = ACTIONS[action];
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
