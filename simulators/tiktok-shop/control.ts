import type { HttpAnswer, HttpMessage } from '../../sfcc-mocks/contracts/http';
import { findRoute } from '../../sfcc-mocks/web/routes';
import type { Route } from '../../sfcc-mocks/web/routes';
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
        return answerTo(shop, message.method, url, body);
    } catch (error) {
        return refuse((error as Error).message);
    }
}

function refuse(expected: string): HttpAnswer {
    return jsonAnswer(400, { error: expected });
}

function answerTo(shop: Shop, method: string, url: URL, body: Json): HttpAnswer {
    const found = findRoute(CONTROLS, method, url.pathname);
    return typeof found === 'string'
        ? jsonAnswer(404, { error: 'orders, calls, feeds, faults and mode are there' })
        : found.route.answer(shop, body, found.values, url.searchParams);
}

interface Control extends Route {
    answer(shop: Shop, body: Json, values: Record<string, string>, query: URLSearchParams): HttpAnswer;
}

const CONTROLS: Control[] = [
    { method: 'POST', path: '/_sim/orders', answer: place },
    {
        method: 'POST',
        path: '/_sim/orders/{id}/{action}',
        answer: (shop, _body, { id = '', action = '' }) => act(shop, id, action)
    },
    { method: 'GET', path: '/_sim/orders/{id}', answer: (shop, _body, { id = '' }) => show(shop, id) },
    {
        method: 'GET',
        path: '/_sim/calls',
        answer: (shop, _body, _values, query) => jsonAnswer(200, shop.calls.summary(query.get('path') || ''))
    },
    {
        method: 'DELETE',
        path: '/_sim/calls',
        answer: (shop) => {
            shop.calls.clear();
            return jsonAnswer(200, {});
        }
    },
    { method: 'GET', path: '/_sim/feeds', answer: (shop) => jsonAnswer(200, { feeds: shop.connector.feeds }) },
    {
        method: 'POST',
        path: '/_sim/faults',
        answer: (shop, body) => {
            shop.faults.configure(body);
            return jsonAnswer(200, {});
        }
    },
    { method: 'POST', path: '/_sim/mode', answer: setMode },
    {
        method: 'POST',
        path: '/_sim/authorize',
        answer: (shop) => jsonAnswer(200, { code: shop.app.issueCode(shop.clock.now()) })
    },
    {
        method: 'POST',
        path: '/_sim/tokens',
        answer: (shop) => {
            shop.app.grant.accessExpiresAt = shop.clock.now();
            return jsonAnswer(200, {});
        }
    }
];

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
