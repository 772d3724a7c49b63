import { eachInTransaction } from '../platform/eachInTransaction';
import { currentSiteId } from '../platform/instance';
import { storedJson } from '../platform/json';
import { findShop, shopsOfSite } from '../platform/shopSettings';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { deliverWebhook, hasOrderOf, enqueueWebhook } from './deliverWebhook';
import type { Delivery, WebhookPayload } from './deliverWebhook';
import {
    areWebhooksKept,
    countWithoutSite,
    keptForThisSite,
    keptOfShop,
    removeKept,
    shopsWithoutSite
} from './store/keptWebhooks';
import type { KeptWebhook } from './store/keptWebhooks';

/** Webhooks that wait because no site has their shop, as the last run of TikTokShop-ProcessTasks found them. */
export interface WithoutSite {
    count: number;
    /** Some of the shops they are about. */
    shops: string[];
}

const WITHOUT_SITE = 'webhooksWithoutSite';
const LOOKED_AT = 100;

/**
 * Takes the webhooks that other sites have kept for this one, and webhooks of its shops that waited for a site.
 * @param limit - of each, so that a run stays short
 */
export function takeKeptWebhooks(limit: number): void {
    if (!areWebhooksKept() && webhooksWithoutSite().count === 0) {
        return;
    }
    const here = currentSiteId();
    const own = shopsOfSite().filter((shop) => shop.custom.siteId === here);
    const waited = own.reduce<KeptWebhook[]>((all, shop) => all.concat(keptOfShop(shop.custom.shopId, limit)), []);
    eachInTransaction(keptForThisSite(limit).concat(waited), take);
    const present: WithoutSite = { count: countWithoutSite(), shops: shopsWithoutSite(LOOKED_AT) };
    if (JSON.stringify(present) !== JSON.stringify(webhooksWithoutSite())) {
        inTransaction(() => storeRecord(WITHOUT_SITE, present));
    }
}

/** What waited at the last run. */
export function webhooksWithoutSite(): WithoutSite {
    return getRecord<WithoutSite>(WITHOUT_SITE, { count: 0, shops: [] });
}

/** One whose shop has moved on meanwhile is taken too, unless too many wait for a site already. Needs a transaction. */
function take(kept: KeptWebhook): void {
    const delivery: Delivery = {
        taskId: kept.custom.taskId || '',
        shopId: kept.custom.shopId || '',
        payload: storedJson<WebhookPayload>(kept.custom.payload, { type: 0, orderIds: [] })
    };
    const shop = findShop(delivery.shopId);
    const hasMoved = !kept.custom.isFormer && (!shop || shop.custom.siteId !== currentSiteId());
    const isHere = hasOrderOf(delivery) || !hasMoved;
    if (isHere) {
        enqueueWebhook(delivery);
    }
    if (isHere || deliverWebhook(delivery)) {
        removeKept(kept);
    }
}
