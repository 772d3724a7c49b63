import { orderIdOf } from './webhookType';
import type { WebhookType } from './webhookType';

/** A cancellation was asked for, answered or made: the order and the open requests are read again. Source: Open API "Webhooks", type 11. */
export const CANCELLATION_STATUS_CHANGE: WebhookType = {
    type: 11,
    event: 'CANCELLATION_STATUS_CHANGE',
    about: 'orders',
    orderIdsOf: orderIdOf,
    mayAskToCancel: true,
    isEverywhere: true
};
