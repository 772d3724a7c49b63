import type { HttpAnswer, HttpMessage } from '../../../sfcc-mocks/contracts/http';
import { findRoute } from '../../../sfcc-mocks/web/routes';
import type { Route } from '../../../sfcc-mocks/web/routes';
import { ownMember } from '../../../sfcc-mocks/web/ownMember';
import { jsonAnswer, parseJson } from '../../json';
import type { Json } from '../../json';
import { namedSeller, refuse, textIn } from './controlInput';
import { refuseUnknown } from '../refuseUnknown';
import { orderDocument } from '../orders/orderDocument';
import type { OrderInput, TikTokOrder } from '../records/tiktokOrder';
import type { Shop } from '../shop';
import { changeShop, openShop } from './shopControls';
import { turn } from '../facts/switches';
import { marketOf } from '../facts/markets';
import { WAREHOUSES, isWarehouse } from '../facts/warehouse';
import { sellerCenterShips } from './orderControls';
import { goOnWithReturn, requestReturn } from './returnControls';
import { listWebhooks, sendWebhook, setDelivery, withdraw } from './webhookControls';

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

function answerTo(shop: Shop, method: string, url: URL, body: Json): HttpAnswer {
    const found = findRoute(CONTROLS, method, url.pathname);
    if (typeof found === 'string') {
        return jsonAnswer(404, { error: 'there is no such control', controls: CONTROLS.map(nameOf) });
    }
    if (found.route.keys) {
        refuseUnknown(body, found.route.keys);
    }
    return found.route.answer(shop, body, found.values, url.searchParams);
}

function nameOf({ method, path }: Control): string {
    return `${method} ${path}`;
}

interface Control extends Route {
    /** Members that its body may have; left out where the answer itself checks them. */
    keys?: string[];
    answer(shop: Shop, body: Json, values: Record<string, string>, query: URLSearchParams): HttpAnswer;
}

const ADDRESS_KEYS = [
    'name',
    'first_name',
    'last_name',
    'address_line1',
    'address_line2',
    'postal_code',
    'phone_number',
    'region_code'
];
const SHOP_KEYS = ['name', 'region', 'seller', 'sellerType', 'currency', 'site'];
const ORDER_KEYS = [
    'id',
    'buyerId',
    'shop',
    'region',
    'holdFlow',
    'shippingFee',
    'taxRate',
    'taxIncluded',
    'shipping',
    'maxUnits',
    'combineGroup',
    'warehouse',
    'orderType',
    'sample',
    'subscription',
    'cod',
    'replacementOf',
    'exchangeOf',
    'needsInvoice',
    'money',
    'items'
];
const ITEM_KEYS = [
    'productId',
    'quantity',
    'price',
    'productName',
    'sellerDiscount',
    'platformDiscount',
    'gift',
    'subItems',
    'combinedListing'
];

/** Units of an order: the sandbox keeps each of them as a line. */
const MOST_UNITS = 10_000;

const CONTROLS: Control[] = [
    {
        method: 'GET',
        path: '/_sim/',
        keys: [],
        answer: (shop) =>
            jsonAnswer(200, {
                controls: CONTROLS.map(nameOf),
                time: new Date(shop.clock.now()).toISOString(),
                timestamps: "A timestamp is accepted if it is right by the sandbox's clock or by the machine's."
            })
    },
    { method: 'POST', path: '/_sim/shops', keys: SHOP_KEYS, answer: openShop },
    {
        method: 'POST',
        path: '/_sim/shops/{id}',
        keys: ['site', 'active', 'mode'],
        answer: (shop, body, { id = '' }) => changeShop(shop, id, body)
    },
    { method: 'POST', path: '/_sim/orders', keys: ORDER_KEYS, answer: place },
    {
        method: 'POST',
        path: '/_sim/orders/{id}/change-address',
        keys: ADDRESS_KEYS,
        answer: (shop, body, { id = '' }) => changeAddress(shop, id, body)
    },
    {
        method: 'POST',
        path: '/_sim/orders/{id}/label',
        keys: ['units'],
        answer: (shop, body, { id = '' }) => sellerCenterShips(shop, id, body, 'label')
    },
    {
        method: 'POST',
        path: '/_sim/orders/{id}/ship',
        keys: ['units', 'trackingNumber', 'carrier'],
        answer: (shop, body, { id = '' }) => sellerCenterShips(shop, id, body, 'own carrier')
    },
    {
        method: 'POST',
        path: '/_sim/orders/{id}/request-return',
        keys: ['type', 'units', 'items', 'reason', 'quickRefund'],
        answer: (shop, body, { id = '' }) => requestReturn(shop, id, body)
    },
    {
        method: 'POST',
        path: '/_sim/returns/{id}/{action}',
        keys: ['trackingNumber'],
        answer: (shop, body, { id = '', action = '' }) => goOnWithReturn(shop, id, action, body)
    },
    {
        method: 'POST',
        path: '/_sim/orders/{id}/{action}',
        keys: [],
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
        keys: ['rate', 'kinds', 'match', 'seed'],
        answer: (shop, body) => {
            shop.faults.configure(body);
            return jsonAnswer(200, {});
        }
    },
    {
        method: 'POST',
        path: '/_sim/limits',
        answer: (shop, body) => {
            shop.limits.configure(body);
            return jsonAnswer(200, shop.limits.describe());
        }
    },
    {
        method: 'POST',
        path: '/_sim/switches',
        answer: (shop, body) => {
            turn(shop.orders.switches, body);
            return jsonAnswer(200, shop.orders.switches);
        }
    },
    { method: 'POST', path: '/_sim/mode', keys: ['mode'], answer: setMode },
    { method: 'GET', path: '/_sim/mode', answer: getMode },
    { method: 'GET', path: '/_sim/webhooks', answer: listWebhooks },
    { method: 'POST', path: '/_sim/webhooks', answer: setDelivery },
    { method: 'POST', path: '/_sim/webhooks/send', answer: sendWebhook },
    { method: 'POST', path: '/_sim/deauthorize', answer: withdraw },
    {
        method: 'POST',
        path: '/_sim/authorize',
        keys: ['seller'],
        answer: (shop, body) => jsonAnswer(200, { code: shop.app.issueCode(shop.clock.now(), namedSeller(shop, body)) })
    },
    {
        method: 'POST',
        path: '/_sim/tokens',
        keys: ['seller'],
        answer: (shop, body) => {
            namedSeller(shop, body).grant.accessExpiresAt = shop.clock.now();
            return jsonAnswer(200, {});
        }
    }
];

function setMode(shop: Shop, body: Json): HttpAnswer {
    if (body.mode !== 'connector' && body.mode !== 'direct') {
        return refuse('mode connector or direct is expected');
    }
    shop.connector.enabled = body.mode === 'connector';
    return getMode(shop);
}

function getMode(shop: Shop): HttpAnswer {
    return jsonAnswer(200, { mode: shop.connector.enabled ? 'connector' : 'direct' });
}

/** The buyer changes the address. */
function changeAddress(shop: Shop, id: string, body: Json): HttpAnswer {
    const order = shop.orders.byId.get(id);
    if (!order) {
        return jsonAnswer(404, { error: `there is no order ${id}` });
    }
    if (Object.keys(body).length === 0 || !Object.values(body).every((part) => typeof part === 'string')) {
        return refuse(`texts out of ${ADDRESS_KEYS.join(', ')} are expected`);
    }
    shop.orders.changeAddress(order, body as Record<string, string>);
    return jsonAnswer(200, { id });
}

function place(shop: Shop, body: Json): HttpAnswer {
    const items =
        body.items === undefined
            ? [{ productId: '701643632930', quantity: 1, price: '99.00' }]
            : (body.items as OrderInput['items']);
    const valid = Array.isArray(items) && items.length > 0 && items.every(isItem);
    if (!valid) {
        return refuse('items: [{productId, quantity, price?, productName?}] is expected');
    }
    if (items.reduce((sum, { quantity }) => sum + quantity, 0) > MOST_UNITS) {
        return refuse(`items of at most ${MOST_UNITS} units are expected`);
    }
    if (body.holdFlow !== undefined && body.holdFlow !== 'on_hold' && body.holdFlow !== 'awaiting') {
        return refuse('holdFlow on_hold or awaiting is expected');
    }
    if (body.shipping !== undefined && !['seller', 'tiktok', 'fbt'].includes(String(body.shipping))) {
        return refuse('shipping seller, tiktok or fbt is expected');
    }
    if (body.warehouse !== undefined && !isWarehouse(String(body.warehouse))) {
        return refuse(`warehouse out of ${Object.values(WAREHOUSES).join(', ')} is expected`);
    }
    const { taxIncluded, taxRate } = marketOf(regionOf(shop, body));
    const order = shop.orders.place({ taxIncluded, taxRate, ...body, shop: textIn(body, 'shop'), items });
    return jsonAnswer(201, { id: order.id, status: order.status });
}

function isItem(item: OrderInput['items'][number] | null): boolean {
    return (
        typeof item?.productId === 'string' &&
        Number.isInteger(item.quantity) &&
        item.quantity > 0 &&
        (item.price === undefined || /^\d{1,12}(\.\d{1,4})?$/.test(String(item.price))) &&
        Object.keys(item).every((key) => ITEM_KEYS.includes(key))
    );
}

/** The market of a new order. */
function regionOf({ app }: Shop, body: Json): string {
    return textIn(body, 'region') || app.findShop(textIn(body, 'shop') || '')?.region || 'US';
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

function act(shop: Shop, id: string, action: string): HttpAnswer {
    const order = shop.orders.byId.get(id);
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
