import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import Site = require('dw/system/Site');
import { newObject } from '../../platform/newObjects';
import { firstOf } from '../../platform/firstOf';
import { unique } from '../../platform/rules/lists';

/** A webhook that came to another site than the one that has its shop. A site cannot write objects of another. */
export type KeptWebhook = TypedCustomObject<'TikTokShopWebhook'>;

const TYPE = 'TikTokShopWebhook';
/** Stands for no site: an empty text cannot be searched for. */
const NO_SITE = '-';

/** What is kept of a webhook. */
export interface KeptContent {
    taskId: string;
    shopId: string;
    /** JSON. */
    payload: string;
    /** Whether the site had the shop before, and may have the order still. */
    isFormer: boolean;
}

/**
 * Keeps a webhook for a site. Needs a transaction.
 * @param siteId - empty while no site has the shop
 */
export function keepWebhook(siteId: string, content: KeptContent): void {
    const key = (siteId || NO_SITE) + ' ' + content.taskId;
    if (CustomObjectMgr.getCustomObject(TYPE, key)) {
        return;
    }
    const kept = newObject(TYPE, key);
    kept.custom.siteId = siteId || NO_SITE;
    kept.custom.shopId = content.shopId;
    kept.custom.isFormer = content.isFormer;
    kept.custom.taskId = content.taskId;
    kept.custom.payload = content.payload;
}

/** Whether any webhook is kept, for whichever site. */
export function areWebhooksKept(): boolean {
    return firstOf(CustomObjectMgr.getAllCustomObjects(TYPE), 1).length > 0;
}

/** Webhooks that other sites have kept for this one. */
export function keptForThisSite(limit: number): KeptWebhook[] {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.siteId = {0}', null, Site.getCurrent().ID), limit);
}

/** Webhooks of a shop that no site had when they came. */
export function keptOfShop(shopId: string, limit: number): KeptWebhook[] {
    const query = 'custom.siteId = {0} AND custom.shopId = {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, null, NO_SITE, shopId), limit);
}

/** How many webhooks wait because no site has their shop. */
export function countWithoutSite(): number {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.siteId = {0}', null, NO_SITE);
    const count = found.count;
    found.close();
    return count;
}

/** The shops of the oldest webhooks that wait because no site has their shop. */
export function shopsWithoutSite(looked: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.siteId = {0}', 'creationDate asc', NO_SITE);
    return unique(firstOf(found, looked).map((kept) => kept.custom.shopId || ''));
}

/** Forgets a webhook. Needs a transaction. */
export function removeKept(kept: KeptWebhook): void {
    CustomObjectMgr.remove(kept);
}
