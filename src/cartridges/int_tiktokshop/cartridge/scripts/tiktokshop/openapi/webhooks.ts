import { dataOf, readOptionalItems } from './rules/apiAnswer';
import { optionalText, requiredText } from '../platform/rules/input/fields';
import type { Source } from '../platform/rules/input/source';
import { call, readDone } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import { shopGet } from './shopCall';

/** The address to which TikTok sends events of one type. */
export interface ShopWebhook {
    /** For example `ORDER_STATUS_CHANGE`. */
    event_type: string;
    address: string;
}

const PATH = '/event/202309/webhooks';

/** Get Shop Webhooks: the addresses to which TikTok sends the events of the shop. */
export function fetchWebhookAddresses(settings: ApiSettings): ApiResult<ShopWebhook[]> {
    return call(settings, shopGet(PATH), (answer) => readOptionalItems(dataOf(answer), 'webhooks', readWebhook).items);
}

function readWebhook(item: Source): ShopWebhook {
    return { event_type: requiredText(item, 'event_type', 255), address: optionalText(item, 'address', 2000) };
}

/** Update Shop Webhook: sets the address for one type of events. */
export function updateShopWebhook(settings: ApiSettings, webhook: ShopWebhook): ApiResult<null> {
    const body = { address: webhook.address, event_type: webhook.event_type };
    return call(settings, { method: 'PUT', path: PATH, query: {}, body: body, forShop: true }, readDone);
}

/** Delete Shop Webhook: stops the events of one type. */
export function deleteShopWebhook(settings: ApiSettings, eventType: string): ApiResult<null> {
    const body = { event_type: eventType };
    return call(settings, { method: 'DELETE', path: PATH, query: {}, body: body, forShop: true }, readDone);
}
