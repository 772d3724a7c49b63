import type { HttpAnswer, HttpMessage } from '../../../sfcc-mocks/contracts/http';
import { findRoute } from '../../../sfcc-mocks/web/routes';
import type { Route } from '../../../sfcc-mocks/web/routes';
import { jsonAnswer, parseJson } from '../../json';
import type { Json } from '../../json';
import { namedSeller, refuse } from './controlInput';
import { refuseUnknown } from '../refuseUnknown';
import type { Shop } from '../shop';
import { changeShop, openShop } from './shopControls';
import { turn } from '../facts/switches';
import { actOnOrder, ADDRESS_KEYS, changeAddress, showOrder } from './orderActions';
import { sellerCenterShips } from './orderControls';
import { ORDER_KEYS, placeOrder } from './placeOrder';
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

const SHOP_KEYS = ['name', 'region', 'seller', 'sellerType', 'currency', 'site'];
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
    { method: 'POST', path: '/_sim/orders', keys: ORDER_KEYS, answer: placeOrder },
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
        answer: (shop, _body, { id = '', action = '' }) => actOnOrder(shop, id, action)
    },
    { method: 'GET', path: '/_sim/orders/{id}', answer: (shop, _body, { id = '' }) => showOrder(shop, id) },
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
