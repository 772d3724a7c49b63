import { orderIdOf } from './webhookType';
import type { WebhookType } from './webhookType';

/**
 * The buyer has changed the shipping address: the order is read again, and corrected here if it has not shipped. Source: Open API
 * "Webhooks", type 3.
 */
export const RECIPIENT_ADDRESS_UPDATE: WebhookType = {
    type: 3,
    event: 'RECIPIENT_ADDRESS_UPDATE',
    about: 'orders',
    orderIdsOf: orderIdOf,
    mayAskToCancel: false,
    isEverywhere: true
};
