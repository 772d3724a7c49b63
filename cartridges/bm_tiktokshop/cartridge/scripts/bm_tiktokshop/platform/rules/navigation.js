'use strict';

/** The pages of the navigation, and the controller of each. */
var PAGES = {
    overview: 'TikTokShopOverview-Show',
    orders: 'TikTokShopOrders-Show',
    returns: 'TikTokShopReturns-Show',
    differences: 'TikTokShopDifferences-Show',
    tasks: 'TikTokShopTasks-Show',
    shops: 'TikTokShopShops-Show',
    connection: 'TikTokShopConnection-Show',
    settings: 'TikTokShopSettings-Show',
    safeguards: 'TikTokShopSafeguards-Show'
};

/** @typedef {string} PageName */

/**
 * One entry; its text is `nav.<name>`.
 * @typedef {Object} NavigationEntry
 * @property {string} name
 * @property {string} action
 * @property {boolean} isCurrent
 */

/**
 * The entries in their order.
 * @param {PageName} current
 * @returns {NavigationEntry[]}
 */
function navigation(current) {
    return Object.keys(PAGES).map(function (name) {
        return {
            name: name,
            action: PAGES[name],
            isCurrent: name === current
        };
    });
}

module.exports = navigation;
