import { epochSeconds } from '../platform/clock';
import { hmacSha256Hex } from '../platform/crypto';
import { webhookAddress } from './store/webhookAddress';
import { openApiCredential } from '../shops/store/openapi';
import { postWebhook } from '../platform/outgoing/self';

/** A type that TikTok does not use: the sample is taken in, counted, and leads to nothing. */
const SAMPLE_TYPE = 0;

/**
 * Sends a webhook to this site as TikTok would: over the net, signed with the app secret.
 * @returns empty when it was taken in; otherwise the HTTP status, `timeout`, `unavailable` or `no_secret`
 */
export function testWebhook(): string {
    const app = openApiCredential();
    if (app.user === '' || app.password === '') {
        return 'no_secret';
    }
    const body = JSON.stringify({ type: SAMPLE_TYPE, shop_id: '', timestamp: epochSeconds(), data: {} });
    const answer = postWebhook(webhookAddress(), body, hmacSha256Hex(app.user + body, app.password));
    return answer.failure === '' && answer.status === 200 ? '' : answer.failure || String(answer.status);
}
