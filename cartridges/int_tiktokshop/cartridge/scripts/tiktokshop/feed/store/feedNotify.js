'use strict';

var httpCall = require('../../platform/outgoing/httpCall');

/** @typedef {import('../../platform/outgoing/httpCall').ServiceAnswer} ServiceAnswer */

/**
 * Tells TikTok's connector that an order status file is ready. The official cartridges send exactly this body.
 * @param {string} businessId - `external_business_id`
 * @param {string} fileUrl - WebDAV address of the file
 * @returns {ServiceAnswer}
 */
function notifyFeedReady(businessId, fileUrl) {
    return httpCall.httpCall('tiktokshop.feed.notify', {
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

module.exports = notifyFeedReady;
