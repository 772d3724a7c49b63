import { createHmac } from 'node:crypto';
import { businessManagerNodes } from '#helpers/platform/businessManagerNodes';
import type { Call } from '#helpers/platform/callers';
import type { Json } from '#helpers/platform/testInstance';
import { externalOrder } from './externalOrder';

export const SHOP = '/s/RefArch/dw/shop/v24_5';
export const DATA = '/s/-/dw/data/v24_5';
const SCAPI = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders';
export const EVENTS = '/custom/tiktokshop-oms/v1/organizations/f_ecom_sandbox_001/order-events';
export const STORE = '/on/demandware.store/Sites-RefArch-Site/en_US/';
export const MANAGER = '/on/demandware.store/Sites-Site/default/';
export const WEBDAV = '/on/demandware.servlet/webdav/Sites';
export const FEED = WEBDAV + '/Impex/src/feeds/export/social/tiktok/order';
export const OMS_FOLDER = WEBDAV + '/Impex/src/tiktokshop/oms';
export const JOBS = ['OrderFeed', 'PullOmsStatus', 'ImportOmsBatch', 'ProcessTasks', 'CheckSafeguards'].map(
    (name) => 'TikTokShop-' + name
);

/**
 * Everything that a caller could try, about these orders.
 * @param freeId - TikTok's id of an order that is not there yet
 */
export function everyCall(orders: string[], freeId: string): Call[] {
    return [
        ...['/s/RefArch/CreateExternalOrder', STORE + 'TikTokShop-CreateExternalOrder'].flatMap((address) => [
            { method: 'POST', path: address, body: externalOrder({ c_externalOrderId: freeId }) },
            { method: 'POST', path: address, body: { debug: true } },
            { method: 'GET', path: address }
        ]),
        ...orders.flatMap((orderNo) => [
            { method: 'GET', path: `${SHOP}/orders/${orderNo}` },
            { method: 'PATCH', path: `${SHOP}/orders/${orderNo}`, body: { c_externalOrderStatus: 'CANCELLED' } },
            {
                method: 'POST',
                path: `${SHOP}/orders/${orderNo}`,
                body: { status: 'cancelled' },
                headers: { 'x-dw-http-method-override': 'PATCH' }
            },
            { method: 'GET', path: `${SCAPI}/${orderNo}?siteId=RefArch` },
            {
                method: 'PATCH',
                path: `${SCAPI}/${orderNo}?siteId=RefArch`,
                body: { c_externalOrderStatus: 'CANCELLED' }
            },
            ...['status', 'payment-status', 'export-status', 'shipping-status', 'confirmation-status'].map((kind) => ({
                method: 'PUT',
                path: `${SCAPI}/${orderNo}/${kind}?siteId=RefArch`,
                body: { status: 'paid' }
            })),
            eventCall({ eventId: 'x', orderNo, status: 'CANCELLED', cancel: { reason: 'x' } })
        ]),
        { method: 'POST', path: `${SHOP}/orders`, body: { basket_id: 'x' } },
        { method: 'POST', path: `${SHOP}/baskets`, body: {} },
        { method: 'POST', path: `${SHOP}/order_search`, body: { query: { match_all_query: {} } } },
        { method: 'POST', path: `${SCAPI}?siteId=RefArch`, body: {} },
        { method: 'GET', path: `${SCAPI}?siteId=RefArch` },
        {
            method: 'POST',
            path: '/checkout/shopper-baskets/v1/organizations/f_ecom_sandbox_001/baskets?siteId=RefArch',
            body: {}
        },
        ...[...JOBS, 'sfcc-site-archive-import', 'sfcc-site-archive-export'].map((job) => ({
            method: 'POST',
            path: `${DATA}/jobs/${job}/executions`,
            body: {}
        })),
        { method: 'POST', path: DATA + '/user_search', body: { query: { match_all_query: {} } } },
        { method: 'POST', path: DATA + '/job_execution_search', body: { query: { match_all_query: {} } } },
        { method: 'GET', path: DATA + '/code_versions' },
        { method: 'PATCH', path: DATA + '/code_versions/version1', body: { active: true } },
        { method: 'GET', path: DATA + '/sites/RefArch/site_preferences/preference_groups/TikTokShop/sandbox' },
        ...files()
    ];
}

function files(): Call[] {
    const folders = [
        FEED,
        WEBDAV + '/Impex/src/feeds/export',
        WEBDAV + '/Impex/src/feeds/export/customers',
        OMS_FOLDER,
        WEBDAV + '/Cartridges/version1/int_tiktokshop',
        WEBDAV + '/Impex/src/instance',
        WEBDAV + '/Logs',
        WEBDAV + '/Temp'
    ];
    const traversals = ['%2e%2e/%2e%2e/', '..%2f..%2f', '..%5c..%5c'].map((up) => OMS_FOLDER + '/' + up + 'instance');
    return [...folders, ...traversals].flatMap((folder) => [
        ...['GET', 'PROPFIND', 'DELETE', 'MKCOL'].map((method) => ({ method, path: folder })),
        { method: 'PUT', path: folder + '/x.xml', body: 'x' },
        { method: 'POST', path: folder + '/x.zip', body: 'method=UNZIP' }
    ]);
}

/** What `oms-search` and `oms-files` give. */
export function isOmsRight({ path: address }: Call): boolean {
    return address.startsWith(SHOP + '/order_search') || (address.startsWith(OMS_FOLDER) && !/%/.test(address));
}

/** Every page and form of Business Manager, about an order. */
export function pageCalls(orderNo: string): Call[] {
    return businessManagerNodes().flatMap((node) =>
        ['GET', 'POST'].map((method) => ({
            method,
            path: `${MANAGER}${node}?no=${orderNo}&act=cancel&reason=x`,
            body: ''
        }))
    );
}

/** Webhooks that claim that an order was cancelled, with signatures that are none. */
export function forgedWebhooks(externalOrderId: string): Call[] {
    const body = JSON.stringify({
        type: 1,
        shop_id: '1',
        timestamp: 1,
        data: { order_id: externalOrderId, order_status: 'CANCEL' }
    });
    const signed = ['', 'guess'].map((secret) => createHmac('sha256', secret).update(body).digest('hex'));
    return ['', 'x', ...signed].map((authorization) => ({
        method: 'POST',
        path: STORE + 'TikTokShop-Webhook',
        body,
        headers: { authorization }
    }));
}

/** An event as an OMS sends it. */
export function eventCall(event: Json): Call {
    return { method: 'POST', path: EVENTS + '?siteId=RefArch', body: { events: [event] } };
}

const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z9' };

/**
 * Events that an OMS may not have applied: about orders of the storefront, about an order that is held, has shipped, or is
 * not there, and with ids that only look like one.
 */
export function forbiddenEvents(
    storefront: string[],
    ids: { fresh: string; shipped: string; held: string; absent: string }
): Json[] {
    return [
        ...storefront.flatMap((orderNo) => [
            { orderNo, status: 'Acknowledged' },
            { orderNo, status: 'Shipped', packages: [PARCEL] },
            { orderNo, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } },
            { orderNo, externalOrderId: ids.fresh, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } }
        ]),
        { orderNo: 'TTS-' + ids.held, status: 'Shipped', packages: [PARCEL] },
        { orderNo: 'TTS-' + ids.held, status: 'Completed' },
        { orderNo: 'TTS-' + ids.shipped, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } },
        { orderNo: 'TTS-' + ids.fresh, externalOrderId: ids.shipped, status: 'Acknowledged' },
        { externalOrderId: ids.absent, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } },
        ...[
            ` TTS-${ids.fresh}`,
            `TTS-${ids.fresh}\u200B`,
            `tts-${ids.fresh}`,
            `TTS-${ids.fresh}.`,
            `TTS-${ids.fresh}' OR 1=1`
        ].map((orderNo) => ({
            orderNo,
            status: 'CANCELLED',
            cancel: { reason: 'out_of_stock' }
        })),
        ...[` ${ids.fresh}`, `${ids.fresh}\u0000`, '５７７０００００００００００００１', '__proto__'].map(
            (externalOrderId) => ({
                externalOrderId,
                status: 'CANCELLED',
                cancel: { reason: 'out_of_stock' }
            })
        )
    ];
}
