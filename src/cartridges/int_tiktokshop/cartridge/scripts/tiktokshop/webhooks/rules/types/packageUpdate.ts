import { isObject } from '../../../platform/rules/input/source';
import type { WebhookType } from './webhookType';

/**
 * TikTok has combined, split or re-addressed packages: the orders in them are read again. It names the orders by package.
 * Source: Open API "Webhooks", type 4.
 */
export const PACKAGE_UPDATE: WebhookType = {
    type: 4,
    event: 'PACKAGE_UPDATE',
    about: 'orders',
    orderIdsOf: ordersOfPackages,
    mayAskToCancel: false,
    isEverywhere: true
};

function ordersOfPackages(data: { [name: string]: unknown }): unknown[] {
    const packages = Array.isArray(data.package_list) ? data.package_list.filter(isObject) : [];
    return packages.reduce<unknown[]>(
        (ids, entry) => ids.concat(Array.isArray(entry.order_id_list) ? (entry.order_id_list as unknown[]) : []),
        []
    );
}
