import { httpCall } from './httpCall';
import type { ServiceAnswer } from './httpCall';

/** Posts a signed webhook to the storefront of this instance, as TikTok does. */
export function postWebhook(address: string, body: string, signature: string): ServiceAnswer {
    return httpCall('tiktokshop.self', {
        method: 'POST',
        url: address,
        headers: { authorization: signature, 'content-type': 'application/json' },
        body: body
    });
}
