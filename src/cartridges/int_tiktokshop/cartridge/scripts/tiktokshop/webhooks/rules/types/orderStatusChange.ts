import { orderIdOf } from './webhookType';
import type { WebhookType } from './webhookType';

/** The status of an order has changed: the order is read again. Source: Open API "Webhooks", type 1. */
export const ORDER_STATUS_CHANGE: WebhookType = {
    type: 1,
    event: 'ORDER_STATUS_CHANGE',
    about: 'orders',
    orderIdsOf: orderIdOf,
    mayAskToCancel: false,
    isEverywhere: true
};
