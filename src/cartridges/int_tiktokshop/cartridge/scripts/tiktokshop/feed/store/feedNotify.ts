import { httpCall } from '../../platform/outgoing/httpCall';
import type { ServiceAnswer } from '../../platform/outgoing/httpCall';

/**
 * Tells TikTok's connector that an order status file is ready. The official cartridges send exactly this body.
 * @param businessId - `external_business_id`
 * @param fileUrl - WebDAV address of the file
 */
export function notifyFeedReady(businessId: string, fileUrl: string): ServiceAnswer {
    return httpCall('tiktokshop.feed.notify', {
        method: 'POST',
        url: '',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
            business_platform: 'SALESFORCE',
            external_business_id: businessId,
            params: { url: fileUrl, feed_type: 'order', update_type: 'update' }
        })
    });
}
