'use strict';

var moment = require('../platform/moment');

/** What the page of the connection prints. */
function connectionView(shops) {
    return { shops: shops.map(shopView) };
}

function shopView(shop) {
    return {
        id: shop.shopId,
        name: shop.name,
        region: shop.region,
        state: shop.state,
        accessTokenEnds: moment.momentOf(shop.accessTokenEndsAt),
        authorizationEnds: moment.momentOf(shop.authorizationEndsAt)
    };
}

module.exports = {
    connectionView: connectionView
};
