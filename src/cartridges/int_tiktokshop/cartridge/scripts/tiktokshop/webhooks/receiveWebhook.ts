import { isSameText } from '../platform/rules/isSameText';
import { fitTogether } from '../platform/rules/longestText';
import { parseWebhook } from './rules/webhook';
import { isKnownType, webhookTypeOf } from './rules/webhookTypes';
import type { Webhook } from './rules/webhook';
import { hmacSha256Hex } from '../platform/crypto';
import { parseJson } from '../platform/json';
import { logOf } from '../platform/log';
import { count, countSeldom } from './store/counters';
import { deliverWebhook } from './deliverWebhook';
import { inTransaction } from '../platform/transaction';
import { previousAppSecret } from '../shops/store/appSecret';
import { openApiCredential } from '../shops/store/openapi';

/** HMAC-SHA256 in hexadecimal. */
const SIGNATURE = /^[0-9a-f]{64}$/i;

/** TikTok has signed it, so it may be about an order: it becomes a task that names none, which a person sees. */
const UNREADABLE: Webhook = { type: 0, notificationId: '', shopId: '', orderIds: [] };

/**
 * Takes a webhook of TikTok in: verifies it, stores it under its own id and answers, all without calling anyone,
 * because TikTok waits three seconds only. TikTokShop-ProcessTasks handles it.
 * Source: Open API "Webhooks": `Authorization` is HMAC-SHA256 of app key and raw body with the app secret.
 * @param readBody - reads the body as it was received, unchanged, null for one that is too long; not read without a signature
 * @param signature - header `Authorization`
 * @returns HTTP status; the answer has no body
 */
export function receiveWebhook(readBody: () => string | null, signature: string): number {
    const body = SIGNATURE.test(signature) ? readBody() : '';
    if (body === null) {
        return 413;
    }
    if (body === '' || !isGenuine(body, signature)) {
        countSeldom('webhook-refused');
        return 401;
    }
    const webhook = parseWebhook(parseJson(body)) || UNREADABLE;
    if (webhook === UNREADABLE || webhookTypeOf(webhook.type)) {
        const isStored = inTransaction(() => store(webhook, signature.toLowerCase()));
        // TikTok sends again what was not accepted.
        return isStored ? 200 : 503;
    }
    count('webhook-ignored-' + webhook.type);
    if (!isKnownType(webhook.type)) {
        logOf('webhook').warn(
            'TikTok sent a webhook of type ' + webhook.type + ', which nothing here knows: acknowledged'
        );
    }
    return 200;
}

function isGenuine(body: string, signature: string): boolean {
    const app = openApiCredential();
    if (app.user === '' || app.password === '' || !fitTogether([app.user, body])) {
        return false;
    }
    const isSignedWith = (secret: string): boolean =>
        secret !== '' && isSameText(hmacSha256Hex(app.user + body, secret), signature.toLowerCase());
    return isSignedWith(app.password) || isSignedWith(previousAppSecret());
}

/** TikTok sends again what was not answered in time. Some webhooks have no id: the signature stands for their body. */
function store(webhook: Webhook, signature: string): boolean {
    return deliverWebhook({
        taskId: 'webhook-' + (webhook.notificationId || signature),
        shopId: webhook.shopId,
        payload: { type: webhook.type, orderIds: webhook.orderIds }
    });
}
