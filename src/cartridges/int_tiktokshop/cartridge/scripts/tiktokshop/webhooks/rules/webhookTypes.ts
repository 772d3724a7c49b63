import { CANCELLATION_STATUS_CHANGE } from './types/cancellationStatusChange';
import { ORDER_STATUS_CHANGE } from './types/orderStatusChange';
import { PACKAGE_UPDATE } from './types/packageUpdate';
import { RECIPIENT_ADDRESS_UPDATE } from './types/recipientAddressUpdate';
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
    RETURN_STATUS_CHANGE
];

/** The events that are handled, by the names under which they are registered. */
export const HANDLED_EVENTS = WEBHOOK_TYPES.map((handled) => handled.event);

/** A type by its number; null for one that is not handled. */
export function webhookTypeOf(type: number): WebhookType | null {
    return WEBHOOK_TYPES.filter((handled) => handled.type === type)[0] || null;
}
