import type { Send } from '../../openapi/apiCall';
import { noteClock } from './clockSkew';
import { credentialOf, httpCall } from '../../platform/outgoing/httpCall';

const SERVICE = 'tiktokshop.openapi';

/** Sends a signed request to TikTok. An error answer is an answer: its body says what TikTok means. */
export const sendToTikTok: Send = (request) => {
    const answer = httpCall(SERVICE, request);
    noteClock(answer.date);
    return { failure: answer.isRateLimited ? 'limited' : answer.failure, text: answer.text };
};

/** The credential as this job or request has read it. A module keeps its state for one only. */
let read: ReturnType<typeof credentialOf> | null = null;

/** Address, app key and app secret of the Open API. */
export function openApiCredential(): { url: string; user: string; password: string } {
    read = read || credentialOf(SERVICE);
    return read;
}
