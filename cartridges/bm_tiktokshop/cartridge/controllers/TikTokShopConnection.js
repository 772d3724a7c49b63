'use strict';

var changeShop = require('int_tiktokshop/cartridge/scripts/tiktokshop/shops/changeShop');
var watchSettings = require('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/watchSettings');
var authorizationPage = require('int_tiktokshop/cartridge/scripts/tiktokshop/shops/connection/authorizationPage');
var connectShop = require('int_tiktokshop/cartridge/scripts/tiktokshop/shops/connection/connectShop');
var disconnectShop = require('int_tiktokshop/cartridge/scripts/tiktokshop/shops/connection/disconnectShop');
var listShops = require('int_tiktokshop/cartridge/scripts/tiktokshop/shops/listShops');
var getWebhookHealth = require('int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/getWebhookHealth');
var shopWebhooks = require('int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/shopWebhooks');
var testWebhook = require('int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/testWebhook');
var webAuthorization = require('../scripts/bm_tiktokshop/platform/webAuthorization');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var connection = require('../scripts/bm_tiktokshop/connection/connection');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/shops/listShops').ShopHealth} ShopHealth */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/shopWebhooks').ShopWebhooks} ShopWebhooks */
/** @typedef {import('../scripts/bm_tiktokshop/connection/connection').Problem} Problem */

/** Custom objects that the platform lets a request create. */
var MOST_OBJECTS = 10;

/** TikTokShopConnection-Show: the connected shops. */
var Show = webPage.forBusinessManager(function () {
    showConnection(null);
});

Show.public = true;

/** TikTokShopConnection-Connect: redirects to TikTok's page on which the seller authorizes the app. */
var Connect = webPage.forForms(function () {
    var link = authorizationPage(webAuthorization.newAuthorizationState());
    if (link === '') {
        showConnection({ code: '', key: 'connection.noapp' });
        return;
    }
    webPage.leaveFor(link);
});

Connect.public = true;

/**
 * TikTokShopConnection-Return: TikTok redirects here with `code` and `state`. Connects the shop without a form:
 * the state proves that this session has asked for it.
 */
var Return = webPage.forBusinessManager(function () {
    if (!webAuthorization.takeAuthorizationState(webPage.parameter('state'))) {
        showConnection({ code: '', key: 'connection.state.wrong' });
        return;
    }
    if (webPage.parameter('error') !== '') {
        showConnection({ code: webPage.parameter('error'), key: 'connection.denied' });
        return;
    }
    var connected = connectShop(webPage.parameter('code'), webPage.userName(), MOST_OBJECTS);
    if (!connected.ok) {
        showConnection({ code: connected.code, key: 'connection.failed' });
        return;
    }
    webPage.goTo('TikTokShopConnection-Show', {
        done: connected.later > 0 ? 'connection.connected.part' : 'connection.connected'
    });
});

Return.public = true;

/** TikTokShopConnection-Shop: shows what may be chosen for a shop. Parameter: `shop`. */
var Shop = webPage.forBusinessManager(function () {
    var shop = namedShop();
    if (shop) {
        webPage.showPage(
            'connection',
            'connection/shop',
            connection.shopForm(shop, changeShop.allSiteIds(), '', null),
            shop.name
        );
    }
});

Shop.public = true;

/**
 * TikTokShopConnection-SaveShop: stores the choice for a shop. Fields: `shop`, `site`, `reporter`, `mode`, `skip-{kind}`,
 * `warehouses`, `carriers`, `calls`.
 */
var SaveShop = webPage.forForms(function () {
    var shop = namedShop();
    if (!shop) {
        return;
    }
    var choice = {
        siteId: webPage.parameter('site'),
        reporter: webPage.parameter('reporter'),
        mode: webPage.parameter('mode'),
        skipped: webPage.parametersAfter('skip-'),
        warehouses: webPage.parameter('warehouses'),
        carriers: webPage.parameter('carriers'),
        calls: webPage.parameter('calls')
    };
    var refusal = changeShop.changeShop(shop.shopId, choice, webPage.userName());
    if (refusal) {
        webPage.showRefusal(
            'connection',
            'connection/shop',
            connection.shopForm(shop, changeShop.allSiteIds(), refusal, choice)
        );
    } else {
        watchSettings.acceptShop(shop.shopId);
        webPage.goTo('TikTokShopConnection-Show', { done: 'connection.changed' + wayNow(shop) });
    }
});

SaveShop.public = true;

/**
 * Ends the name of the text that says what to do next, where the orders of a shop now come another way.
 * @param {ShopHealth} before
 * @returns {string}
 */
function wayNow(before) {
    var shop = listShops.getShop(before.shopId);
    if (!shop || shop.isDirect === before.isDirect) {
        return '';
    }
    return shop.isDirect ? '.direct' : '.connector';
}

/** TikTokShopConnection-AskDisconnect: asks for confirmation before a shop is disconnected. Parameter: `shop`. */
var AskDisconnect = webPage.forBusinessManager(function () {
    var shop = namedShop();
    if (shop) {
        webPage.showPage('connection', 'connection/disconnect', connection.shopView(shop), shop.name);
    }
});

AskDisconnect.public = true;

/** TikTokShopConnection-Disconnect: disconnects a shop and removes its tokens. Field: `shop`. */
var Disconnect = webPage.forForms(function () {
    var isDone = disconnectShop(webPage.parameter('shop'), webPage.userName());
    webPage.goTo('TikTokShopConnection-Show', { done: isDone ? 'connection.disconnected' : 'connection.unknown' });
});

Disconnect.public = true;

/** TikTokShopConnection-Webhooks: fetches and shows the webhook addresses of a shop. Parameter: `shop`. */
var Webhooks = webPage.forBusinessManager(function () {
    var shop = namedShop();
    if (shop) {
        webPage.showPage(
            'connection',
            'connection/webhooks',
            connection.webhooksView(shop, shopWebhooks.fetchShopWebhooks(shop.shopId), getWebhookHealth()),
            shop.name
        );
    }
});

Webhooks.public = true;

/** TikTokShopConnection-RegisterWebhooks: registers this site for the events of a shop. Field: `shop`. */
var RegisterWebhooks = webPage.forForms(function () {
    changeWebhooks(shopWebhooks.registerShopWebhooks, 'webhooks.registered');
});

RegisterWebhooks.public = true;

/** TikTokShopConnection-RemoveWebhooks: stops the events of a shop for this site. Field: `shop`. */
var RemoveWebhooks = webPage.forForms(function () {
    changeWebhooks(shopWebhooks.removeShopWebhooks, 'webhooks.removed');
});

RemoveWebhooks.public = true;

/** TikTokShopConnection-TestWebhook: posts a signed sample to this site, as TikTok does. */
var TestWebhook = webPage.forForms(function () {
    var problem = testWebhook();
    if (problem === '') {
        webPage.goTo('TikTokShopConnection-Show', { done: 'webhooks.tested' });
        return;
    }
    showConnection({ code: problem, key: 'webhooks.test.' + problem });
});

TestWebhook.public = true;

/**
 * @param {(shopId: string, by: string) => ShopWebhooks} change
 * @param {string} done
 */
function changeWebhooks(change, done) {
    var shop = namedShop();
    if (!shop) {
        return;
    }
    var changed = change(shop.shopId, webPage.userName());
    if (changed.ok) {
        webPage.goTo('TikTokShopConnection-Webhooks', { shop: shop.shopId, done: done });
    } else {
        webPage.showPage(
            'connection',
            'connection/webhooks',
            connection.webhooksView(shop, changed, getWebhookHealth()),
            shop.name
        );
    }
}

/**
 * The shop in the request; answers the request and returns null when it is not connected.
 * @returns {ShopHealth | null}
 */
function namedShop() {
    var shop = listShops.getShop(webPage.parameter('shop'));
    if (!shop) {
        webPage.refuse(404, 'error.shop');
    }
    return shop;
}

/** @param {Problem | null} problem */
function showConnection(problem) {
    var facts = {
        shops: listShops.listShops(),
        webhooks: getWebhookHealth(),
        problem: problem,
        returnAddress: webPage.ownAddress('TikTokShopConnection-Return')
    };
    webPage.showPage('connection', 'connection', connection.connectionView(facts));
}

module.exports = {
    Show: Show,
    Connect: Connect,
    Return: Return,
    Shop: Shop,
    SaveShop: SaveShop,
    AskDisconnect: AskDisconnect,
    Disconnect: Disconnect,
    Webhooks: Webhooks,
    RegisterWebhooks: RegisterWebhooks,
    RemoveWebhooks: RemoveWebhooks,
    TestWebhook: TestWebhook
};
