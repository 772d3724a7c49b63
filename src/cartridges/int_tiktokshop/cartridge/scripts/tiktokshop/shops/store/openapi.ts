import type { Send } from '../../openapi/client';
import { compareClocks } from './clockSkew';
import { credentialOf, httpCall } from '../../platform/outgoing/httpCall';

const SERVICE = 'tiktokshop.openapi';

/** Sends a signed request to TikTok. An error answer is an answer: its body says what TikTok means. */
export const sendToTikTok: Send = (request) => {
    const answer = httpCall(SERVICE, request);
    compareClocks(answer.date);
    return { failure: answer.isRateLimited ? 'limited' : answer.failure, text: answer.text };
};

/** Address, app key and app secret of the Open API. */
export function openApiCredential(): { url: string; user: string; password: string } {
    return credentialOf(SERVICE);
}
