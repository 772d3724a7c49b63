'use strict';

/** The pages of the navigation, and the controller of each. */
var PAGES = {
    overview: 'TikTokShopOverview-Show',
    orders: 'TikTokShopOrders-Show',
    tasks: 'TikTokShopTasks-Show',
    connection: 'TikTokShopConnection-Show',
    settings: 'TikTokShopSettings-Show',
    safeguards: 'TikTokShopSafeguards-Show'
};

/** The entries in their order. */
function navigation(current) {
    return Object.keys(PAGES).map(function (name) {
        return {
            name: name,
            action: PAGES[name],
            isCurrent: name === current
        };
    });
}

module.exports = {
    navigation: navigation
};
