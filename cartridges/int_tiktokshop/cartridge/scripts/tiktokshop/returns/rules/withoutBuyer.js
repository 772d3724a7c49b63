'use strict';

/** @typedef {import('../../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */

/**
 * A return without what leads to the buyer: the parcel that brings the goods back, and the reason in words.
 * @param {TikTokReturn} told
 * @returns {TikTokReturn}
 */
function withoutBuyer(told) {
    var copy = JSON.parse(JSON.stringify(told));
    copy.trackingNumber = '';
    copy.carrier = '';
    copy.reasonText = '';
    return copy;
}

module.exports = withoutBuyer;
