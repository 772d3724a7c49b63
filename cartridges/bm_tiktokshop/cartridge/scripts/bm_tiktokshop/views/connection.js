'use strict';

var moment = require('../platform/moment');
var webPage = require('../platform/webPage');

/** What the page of the connection prints. */
function connectionView(facts) {
    return {
        shops: facts.shops.map(shopView),
        isConnected: facts.shops.length > 0,
        problem: facts.problem ? { code: facts.problem.code, text: webPage.text(facts.problem.key) } : null,
        returnAddress: facts.returnAddress
    };
}

/** What is asked before a shop is forgotten. */
function disconnectView(shop) {
    return shopView(shop);
}

function shopView(shop) {
    return {
        id: shop.shopId,
        name: shop.name,
        region: shop.region,
        cipher: shop.cipher,
        scopes: shop.scopes.join(', '),
        state: shop.state,
        accessTokenEnds: moment.momentOf(shop.accessTokenEndsAt),
        authorizationEnds: moment.momentOf(shop.authorizationEndsAt)
    };
}

module.exports = {
    connectionView: connectionView,
    disconnectView: disconnectView
};
