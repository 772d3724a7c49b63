import { noOrderIds } from './webhookType';
import type { WebhookType } from './webhookType';

/** The app's authorization ends soon: it is checked, and operations are alerted. Source: Open API "Webhooks", type 7. */
export const UPCOMING_AUTHORIZATION_EXPIRATION: WebhookType = {
    type: 7,
    event: 'UPCOMING_AUTHORIZATION_EXPIRATION',
    about: 'shop',
    orderIdsOf: noOrderIds,
    mayAskToCancel: false,
    isEverywhere: true
};
