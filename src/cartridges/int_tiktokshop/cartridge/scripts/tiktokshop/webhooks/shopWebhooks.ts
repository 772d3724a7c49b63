import type { ApiResult } from '../openapi/apiCall';
import { deleteShopWebhook, fetchWebhookAddresses, updateShopWebhook } from '../openapi/webhooks';
import type { ShopWebhook } from '../openapi/webhooks';
import { HANDLED_EVENTS, isEverywhere } from './rules/webhookTypes';
import { canCall, findConnection } from '../shops/store/connections';
import { recordAct } from '../platform/auditTrail';
import { storeCalls } from '../platform/outgoing/callCounts';
import { inTransaction } from '../platform/transaction';
import { webhookAddress } from './store/webhookAddress';
import type { ShopAccess } from '../shops/openAccess';
import { openAccess } from '../shops/openAccess';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';

/** Where TikTok sends the events of a shop, or why that is not known. */
export type ShopWebhooks = { ok: true; webhooks: ShopWebhook[] } | { ok: false; code: string; told: Notice };

/** Asks TikTok where it sends the events of a shop. */
export function fetchShopWebhooks(shopId: string): ShopWebhooks {
    return withShop(shopId, fetchAt);
}

/**
 * Has all events that are handled sent to this site, as far as TikTok offers them to the shop. Safe to repeat.
 * @param by - login of the person who wants it so
 */
export function registerShopWebhooks(shopId: string, by: string): ShopWebhooks {
    const address = webhookAddress();
    return withShop(shopId, (access) => {
        recordChange(by, 'webhooks-on', shopId);
        const register = (eventType: string): ApiResult<null> =>
            updateShopWebhook(access.shop.api, { event_type: eventType, address: address });
        // TikTok does not offer the others to every shop.
        return changeAll(HANDLED_EVENTS, register, isEverywhere);
    });
}

/**
 * Has no more events sent to this site; those that go elsewhere stay.
 * @param by - login of the person who wants it so
 */
export function removeShopWebhooks(shopId: string, by: string): ShopWebhooks {
    return withShop(shopId, (access) => {
        const known = fetchAt(access);
        if (!known.ok) {
            return known;
        }
        recordChange(by, 'webhooks-off', shopId);
        const ours = known.webhooks.filter((webhook) => webhook.address === webhookAddress());
        const eventTypes = ours.map((webhook) => webhook.event_type);
        const remove = (eventType: string): ApiResult<null> => deleteShopWebhook(access.shop.api, eventType);
        return changeAll(eventTypes, remove, () => true);
    });
}

/** Before the calls: a stop between them must not hide who has begun. */
function recordChange(by: string, what: 'webhooks-on' | 'webhooks-off', shopId: string): void {
    inTransaction(() => recordAct(by, what, shopId));
}

function withShop(shopId: string, run: (access: ShopAccess) => ShopWebhooks): ShopWebhooks {
    const connection = shopId === '' ? null : findConnection(shopId);
    if (!connection) {
        return { ok: false, code: 'not_connected', told: notice('tiktok.no_such_shop') };
    }
    const access = openAccess(connection, 'deadline');
    if (!canCall(connection)) {
        return { ok: false, code: '105002', told: notice('remedy.token_expired') };
    }
    const done = run(access);
    storeCalls();
    return done;
}

function fetchAt(access: ShopAccess): ShopWebhooks {
    const result = fetchWebhookAddresses(access.shop.api);
    return result.ok ? { ok: true, webhooks: result.data } : problemOf(result);
}

/**
 * One call for each; the first that fails ends it.
 * @param isRequired - whether a failure of an event counts
 */
function changeAll(
    eventTypes: string[],
    change: (eventType: string) => ApiResult<null>,
    isRequired: (eventType: string) => boolean
): ShopWebhooks {
    let problem: ShopWebhooks | null = null;
    eventTypes.forEach((eventType) => {
        const result = problem ? null : change(eventType);
        if (result && !result.ok && isRequired(eventType)) {
            problem = problemOf(result);
        }
    });
    return problem || { ok: true, webhooks: [] };
}

function problemOf(result: { code: number; told: Notice }): ShopWebhooks {
    return { ok: false, code: String(result.code), told: result.told };
}
