import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { EVENT_TYPES } from '../facts/eventTypes';
import { unixSeconds } from '../unixSeconds';

const PATH = '/event/202309/webhooks';
const SCOPES = ['seller.authorization.info'];
const MAX_ADDRESS = 255;

/** Where TikTok sends the events of a shop. */
export const webhookEndpoints: Endpoint[] = [
    {
        method: 'GET',
        path: PATH,
        scopes: SCOPES,
        forShop: true,
        answer: ({ shop }) => ({
            webhooks: [...shop.webhooks.entries()].map(([eventType, webhook]) => ({
                event_type: eventType,
                address: webhook.address,
                create_time: webhook.createTime,
                update_time: webhook.updateTime
            })),
            total_count: shop.webhooks.size
        })
    },
    {
        method: 'PUT',
        path: PATH,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const { shop, clock } = request;
            const eventType = eventTypeOf(request);
            if (request.orders.switches.withoutEvents.includes(eventType)) {
                throw new ApiError(36009004, 'Invalid parameter: event_type');
            }
            const address = addressOf(request);
            const now = unixSeconds(clock.now());
            const known = shop.webhooks.get(eventType);
            shop.webhooks.set(eventType, { address, createTime: known ? known.createTime : now, updateTime: now });
            return {};
        }
    },
    {
        method: 'DELETE',
        path: PATH,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            request.shop.webhooks.delete(eventTypeOf(request));
            return {};
        }
    }
];

function eventTypeOf({ body }: ApiRequest): string {
    if (EVENT_TYPES[String(body.event_type)] === undefined) {
        throw new ApiError(36009004, 'Invalid parameter: event_type');
    }
    return String(body.event_type);
}

/** Https and the name of a host; only a sandbox on the same machine may be reached otherwise. */
function addressOf({ body }: ApiRequest): string {
    const address = String(body.address || '');
    const url = URL.canParse(address) ? new URL(address) : null;
    const isNear = url !== null && ['localhost', '127.0.0.1'].includes(url.hostname);
    const isPublic = url !== null && url.protocol === 'https:' && url.port === '' && !/^[\d.]+$|^\[/.test(url.hostname);
    if (address.length > MAX_ADDRESS || !(isNear || isPublic)) {
        throw new ApiError(36009004, 'Invalid parameter: address');
    }
    return address;
}
