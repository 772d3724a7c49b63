import type { WebhookType } from './webhookType';

/**
 * TikTok has taken or refused the invoice of a package (Brazil): the orders in it are read again. It names them in a list
 * of its own. Source: Open API "Webhooks", type 36.
 */
export const INVOICE_STATUS_CHANGE: WebhookType = {
    type: 36,
    event: 'INVOICE_STATUS_CHANGE',
    about: 'orders',
    orderIdsOf: ordersOfInvoice,
    mayAskToCancel: false,
    isEverywhere: false
};

function ordersOfInvoice(data: { [name: string]: unknown }): unknown[] {
    return Array.isArray(data.order_ids) ? data.order_ids : [];
}
