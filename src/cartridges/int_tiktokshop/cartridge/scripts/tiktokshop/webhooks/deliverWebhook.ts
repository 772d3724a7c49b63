import { getEntry } from '../lifecycle/store/ledger/findEntry';
import { liveEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { currentSiteId } from '../platform/instance';
import { allShops, findShop, formerSitesOf } from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { enqueue, findTask } from '../tasks/store/tasks';
import { countWithoutSite, keepWebhook } from './store/keptWebhooks';

/** Webhooks that wait because no site has their shop, at most: beyond, TikTok is asked to send them again. */
const MOST_WITHOUT_SITE = 10000;

/** A webhook is kept for this many former sites of a shop: the platform ends a request that creates more than ten objects. */
const MOST_FORMER = 8;

/** What a webhook task remembers. */
export interface WebhookPayload {
    type: number;
    orderIds: string[];
}

/** A webhook of a shop, ready to become a task. */
export interface Delivery {
    taskId: string;
    shopId: string;
    payload: WebhookPayload;
}

/**
 * Brings a webhook to the site that has its order or its shop: here it becomes a task; for others it is kept until they
 * take it. While no site has the shop it waits. Needs a transaction.
 * @returns false when too many wait already
 */
export function deliverWebhook(delivery: Delivery): boolean {
    const shop = findShop(delivery.shopId);
    if (hasLiveOrderOf(delivery) || (shop === null && isForThisSiteOnly(delivery))) {
        enqueueWebhook(delivery);
        return true;
    }
    const site = (shop && shop.custom.siteId) || '';
    if (site === '' && countWithoutSite() >= MOST_WITHOUT_SITE) {
        return false;
    }
    if (site === currentSiteId()) {
        enqueueWebhook(delivery);
    } else {
        keepFor(site, 'current', delivery);
    }
    keepForFormerSites(shop, delivery);
    return true;
}

/** Whether a webhook of a shop that is not connected can only be for this site: it names none, or none is connected. */
function isForThisSiteOnly(delivery: Delivery): boolean {
    return delivery.shopId === '' || allShops().length === 0;
}

/** A site that had the shop before may have the order still, also this one: an order that has left the ledger. */
function keepForFormerSites(shop: ShopObject | null, delivery: Delivery): void {
    const former = shop ? formerSitesOf(shop) : [];
    former.slice(-MOST_FORMER).forEach((siteId) => keepFor(siteId, 'former', delivery));
}

/** Makes the task that handles a webhook on this site, unless there was one. Needs a transaction. */
export function enqueueWebhook(delivery: Delivery): void {
    if (!findTask(delivery.taskId)) {
        enqueue(delivery.taskId, 'webhook', {
            orderNo: '',
            externalOrderId: delivery.payload.orderIds[0] || '',
            shopId: delivery.shopId,
            payload: delivery.payload
        });
    }
}

/** Whether the ledger of this site has an order of the webhook. A request may not read orders of other sessions. */
function hasLiveOrderOf(delivery: Delivery): boolean {
    return delivery.payload.orderIds.some((id) => liveEntry(id) !== null);
}

/** Whether this site has an order that the webhook is about, also one that has left the ledger. Jobs only. */
export function hasOrderOf(delivery: Delivery): boolean {
    return delivery.payload.orderIds.some((id) => getEntry(id) !== null);
}

function keepFor(siteId: string, owner: 'current' | 'former', delivery: Delivery): void {
    keepWebhook(siteId, {
        taskId: delivery.taskId,
        shopId: delivery.shopId,
        payload: JSON.stringify(delivery.payload),
        isFormer: owner === 'former'
    });
}
