import { isObject } from '../../platform/rules/input/source';
import { webhookTypeOf } from './webhookTypes';
import { unique } from '../../platform/rules/lists';

/** What TikTok tells through a webhook: that something changed, never what to do. Source: Open API "Webhooks". */
export interface Webhook {
    type: number;
    /** TikTok's own id; empty where it sends none. */
    notificationId: string;
    shopId: string;
    /** Orders to read again; empty where the webhook is about the shop. */
    orderIds: string[];
}

/**
 * Reads a webhook.
 * @param input - parsed JSON; ids must be texts, because TikTok's exceed what a number holds
 * @returns null for anything without a type
 */
export function parseWebhook(input: unknown): Webhook | null {
    const type = isObject(input) ? typeOf(input.type) : null;
    if (!isObject(input) || type === null) {
        return null;
    }
    return {
        type: type,
        notificationId: textOf(input.tts_notification_id),
        shopId: textOf(input.shop_id),
        orderIds: orderIdsOf(type, isObject(input.data) ? input.data : {})
    };
}

/** The number of a type, which may come as text. */
function typeOf(value: unknown): number | null {
    if (typeof value === 'string' && /^\d{1,9}$/.test(value)) {
        return Number(value);
    }
    return typeof value === 'number' ? value : null;
}

/** The orders that a webhook names, each once; empty for a type that is not handled. */
function orderIdsOf(type: number, data: { [name: string]: unknown }): string[] {
    const handled = webhookTypeOf(type);
    const all = handled ? handled.orderIdsOf(data) : [];
    return unique(all.map(textOf)).filter((id) => id !== '');
}

function textOf(value: unknown): string {
    return typeof value === 'string' && value.length <= 100 ? value : '';
}
