'use strict';

/**
 * One of our own pages: its action, and its name in the navigation.
 * @typedef {Object} FindingPage
 * @property {string} action
 * @property {string} name
 */

/** Findings that a user settles on our own pages. */
var PAGES = [
    {
        action: 'TikTokShopSettings-Show',
        name: 'settings',
        codes: [
            'access_key_ends',
            'business_id_missing',
            'carrier_unmapped',
            'carriers_unreadable',
            'certificate_ends',
            'client_secret_ends',
            'counted_type_unknown',
            'feed_carrier_unknown',
            'held_orders_leave',
            'new_orders_unknown',
            'objects_many',
            'payment_method_missing',
            'prefix_too_long',
            'settings_replaced'
        ]
    },

    {
        action: 'TikTokShopConnection-Show',
        name: 'connection',
        codes: [
            'authorization_ends',
            'authorization_lost',
            'calls_used_up',
            'feed_unread',
            'shop_not_connected',
            'warehouse_list_missing',
            'warehouse_unmapped'
        ]
    },

    { action: 'TikTokShopShops-Show', name: 'shops', codes: ['shop_misfit'] }
];

/**
 * The page that settles a finding; null where Business Manager or others do.
 * @param {string} code
 * @returns {FindingPage | null}
 */
function pageOfFinding(code) {
    var found = PAGES.filter(function (page) {
        return page.codes.indexOf(code) >= 0;
    })[0];
    return found ? { action: found.action, name: found.name } : null;
}

module.exports = pageOfFinding;
