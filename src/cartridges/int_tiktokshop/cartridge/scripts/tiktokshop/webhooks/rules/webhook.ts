import { isObject } from '../../platform/rules/input';

/** What TikTok tells through a webhook: that something changed, never what to do. Source: Open API "Webhooks". */
export interface Webhook {
    type: number;
    /** TikTok's own id; empty where it sends none. */
    notificationId: string;
    shopId: string;
    /** Orders to read again; empty where the webhook is about the shop. */
    orderIds: string[];
}

/** Types by what they are about. Source: Open API "Webhooks", event types. */
const ORDER_STATUS_CHANGE = 1;
const RECIPIENT_ADDRESS_UPDATE = 3;
const PACKAGE_UPDATE = 4;
const SELLER_DEAUTHORIZATION = 6;
const UPCOMING_AUTHORIZATION_EXPIRATION = 7;
const CANCELLATION_STATUS_CHANGE = 11;
const RETURN_STATUS_CHANGE = 12;

/** The events that are handled, by the names under which they are registered. */
export const HANDLED_EVENTS = [
    'ORDER_STATUS_CHANGE',
    'RECIPIENT_ADDRESS_UPDATE',
    'PACKAGE_UPDATE',
    'SELLER_DEAUTHORIZATION',
    'UPCOMING_AUTHORIZATION_EXPIRATION',
    'CANCELLATION_STATUS_CHANGE',
    'RETURN_STATUS_CHANGE'
];

const ABOUT_ORDERS = [
    ORDER_STATUS_CHANGE,
    RECIPIENT_ADDRESS_UPDATE,
    PACKAGE_UPDATE,
    CANCELLATION_STATUS_CHANGE,
    RETURN_STATUS_CHANGE
];
const ABOUT_THE_SHOP = [SELLER_DEAUTHORIZATION, UPCOMING_AUTHORIZATION_EXPIRATION];

/**
 * Reads a webhook.
 * @param input - parsed JSON; ids must be texts, because TikTok's exceed what a number holds
 * @returns null for anything without a type
 */
export function parseWebhook(input: unknown): Webhook | null {
    if (!isObject(input) || typeof input.type !== 'number') {
        return null;
    }
    return {
        type: input.type,
        notificationId: textOf(input.tts_notification_id),
        shopId: textOf(input.shop_id),
        orderIds: orderIdsOf(isObject(input.data) ? input.data : {})
    };
}

/** Whether anything has to be done about a webhook of this type. */
export function isHandledWebhook(type: number): boolean {
    return ABOUT_ORDERS.indexOf(type) >= 0 || isAboutTheShop(type);
}

/** Whether the webhook is about the authorization of the shop and not about orders. */
export function isAboutTheShop(type: number): boolean {
    return ABOUT_THE_SHOP.indexOf(type) >= 0;
}

/** Whether a buyer may have asked to cancel. */
export function isAboutCancellation(type: number): boolean {
    return type === CANCELLATION_STATUS_CHANGE;
}

/** An order, or the orders of packages. */
function orderIdsOf(data: { [name: string]: unknown }): string[] {
    const packages = Array.isArray(data.package_list) ? data.package_list.filter(isObject) : [];
    const lists = packages.map((entry) =>
        Array.isArray(entry.order_id_list) ? (entry.order_id_list as unknown[]) : []
    );
    const all = lists.reduce<unknown[]>((ids, list) => ids.concat(list), [data.order_id]);
    return all.map(textOf).filter((id, index, ids) => id !== '' && ids.indexOf(id) === index);
}

function textOf(value: unknown): string {
    return typeof value === 'string' && value.length <= 100 ? value : '';
}
