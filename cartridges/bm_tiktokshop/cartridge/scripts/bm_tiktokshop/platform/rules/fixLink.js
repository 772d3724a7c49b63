'use strict';

var remedyGroup = require('./remedyGroup');

/**
 * Where a person removes the cause of an error: one of these pages, and the place on it.
 * @typedef {Object} FixLink
 * @property {string} action
 * @property {string} fragment - Id of the element; empty for the whole page.
 * @property {'settings' | 'connection'} page - Entry of the navigation, for its text.
 */

var CARRIERS = { action: 'TikTokShopSettings-Show', fragment: 'tiktokShopCarriers', page: 'settings' };
var CONNECTION = { action: 'TikTokShopConnection-Show', fragment: '', page: 'connection' };

var LINKS = {
    unknown_carrier: CARRIERS,
    shop_unknown: CONNECTION,
    not_connected: CONNECTION,
    order_not_on_tiktok: CONNECTION,
    101000: CONNECTION,
    105002: CONNECTION,
    105005: CONNECTION,
    106013: CONNECTION
};

/** By the group of the code. */
var OF_GROUPS = {
    reconnect: CONNECTION,
    othershop: CONNECTION,
    market: CONNECTION
};

/** By the kind of the task, where the code says nothing. */
var OF_KINDS = {
    'notify-feed': { action: 'TikTokShopSettings-Show', fragment: 'tiktokShopBusinessId', page: 'settings' }
};

/**
 * The link for an error of a task; null where the cause is outside of our pages.
 * @param {string} code
 * @param {string} kind
 * @returns {FixLink | null}
 */
function fixLinkOf(code, kind) {
    return LINKS[code] || OF_GROUPS[remedyGroup.remedyGroup(code)] || OF_KINDS[kind] || null;
}

module.exports = fixLinkOf;
