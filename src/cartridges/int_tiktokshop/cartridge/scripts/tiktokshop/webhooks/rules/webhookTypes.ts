import { CANCELLATION_STATUS_CHANGE } from './types/cancellationStatusChange';
import { INVOICE_STATUS_CHANGE } from './types/invoiceStatusChange';
import { ORDER_STATUS_CHANGE } from './types/orderStatusChange';
import { PACKAGE_UPDATE } from './types/packageUpdate';
import { RECIPIENT_ADDRESS_UPDATE } from './types/recipientAddressUpdate';
import { REFUND_SUCCESS } from './types/refundSuccess';
import { RETURN_STATUS_CHANGE } from './types/returnStatusChange';
import { SELLER_DEAUTHORIZATION } from './types/sellerDeauthorization';
import { UPCOMING_AUTHORIZATION_EXPIRATION } from './types/upcomingAuthorizationExpiration';
import type { WebhookType } from './types/webhookType';

/** The types that are handled. Others are acknowledged and dropped. */
const WEBHOOK_TYPES: WebhookType[] = [
    ORDER_STATUS_CHANGE,
    RECIPIENT_ADDRESS_UPDATE,
    PACKAGE_UPDATE,
    SELLER_DEAUTHORIZATION,
    UPCOMING_AUTHORIZATION_EXPIRATION,
    CANCELLATION_STATUS_CHANGE,
    RETURN_STATUS_CHANGE,
    INVOICE_STATUS_CHANGE,
    REFUND_SUCCESS
];

/** The events that are handled, by the names under which they are registered; first the events that every shop is offered. */
export const HANDLED_EVENTS = WEBHOOK_TYPES.map((handled) => handled.event);

/** Whether TikTok offers an event to every shop. */
export function isEverywhere(event: string): boolean {
    return WEBHOOK_TYPES.some((handled) => handled.event === event && handled.isEverywhere);
}

/** A type by its number; null for one that is not handled. */
export function webhookTypeOf(type: number): WebhookType | null {
    return WEBHOOK_TYPES.filter((handled) => handled.type === type)[0] || null;
}

/**
 * Types of TikTok that are about something else: products, stock, messages, promotions, TikTok's warehouses; and of
 * returns, 64 and 65, see {@link REFUND_SUCCESS}. Source: Open API "Webhooks", event types.
 */
const OTHER_TYPES = [
    2, 5, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 33, 35, 37, 38, 39, 42, 46, 50, 51, 52, 55, 56, 58,
    59, 62, 63, 64, 65, 66, 68
];

/** Whether a type was known when this release was written. */
export function isKnownType(type: number): boolean {
    return webhookTypeOf(type) !== null || OTHER_TYPES.indexOf(type) >= 0;
}
