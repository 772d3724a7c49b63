import { noOrderIds } from './webhookType';
import type { WebhookType } from './webhookType';

/** The seller has withdrawn the app's authorization: it is checked, and operations are alerted. Source: Open API "Webhooks", type 6. */
export const SELLER_DEAUTHORIZATION: WebhookType = {
    type: 6,
    event: 'SELLER_DEAUTHORIZATION',
    about: 'shop',
    orderIdsOf: noOrderIds,
    mayAskToCancel: false,
    isEverywhere: true
};
