import { orderIdOf } from './webhookType';
import type { WebhookType } from './webhookType';

/** A return has changed: the order is read again, and the return recorded. Source: Open API "Webhooks", type 12. */
export const RETURN_STATUS_CHANGE: WebhookType = {
    type: 12,
    event: 'RETURN_STATUS_CHANGE',
    about: 'returns',
    orderIdsOf: orderIdOf,
    mayAskToCancel: false,
    isEverywhere: true
};
