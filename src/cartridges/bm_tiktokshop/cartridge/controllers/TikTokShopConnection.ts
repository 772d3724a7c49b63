import { allSiteIds, changeShop } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/changeShop';
import { acceptShop } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/watchSettings';
import { authorizationPage } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/connection/authorizationPage';
import { connectShop } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/connection/connectShop';
import { disconnectShop } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/connection/disconnectShop';
import { getShop, listShops } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/listShops';
import type { ShopHealth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/listShops';
import { getWebhookHealth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/getWebhookHealth';
import {
    fetchShopWebhooks,
    registerShopWebhooks,
    removeShopWebhooks
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/shopWebhooks';
import type { ShopWebhooks } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/shopWebhooks';
import { testWebhook } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/testWebhook';
import { newAuthorizationState, takeAuthorizationState } from '../scripts/bm_tiktokshop/platform/webAuthorization';
import {
    forBusinessManager,
    forForms,
    goTo,
    leaveFor,
    ownAddress,
    parameter,
    parametersAfter,
    refuse,
    showPage,
    showRefusal,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';
import { connectionView, shopForm, shopView, webhooksView } from '../scripts/bm_tiktokshop/connection/connection';
import type { Problem } from '../scripts/bm_tiktokshop/connection/connection';

/** Custom objects that the platform lets a request create. */
const MOST_OBJECTS = 10;

/** TikTokShopConnection-Show: the connected shops. */
export const Show = forBusinessManager((): void => {
    showConnection(null);
});
Show.public = true;

/** TikTokShopConnection-Connect: redirects to TikTok's page on which the seller authorizes the app. */
export const Connect = forForms((): void => {
    const link = authorizationPage(newAuthorizationState());
    if (link === '') {
        showConnection({ code: '', key: 'connection.noapp' });
        return;
    }
    leaveFor(link);
});
Connect.public = true;

/**
 * TikTokShopConnection-Return: TikTok redirects here with `code` and `state`. Connects the shop without a form:
 * the state proves that this session has asked for it.
 */
export const Return = forBusinessManager((): void => {
    if (!takeAuthorizationState(parameter('state'))) {
        showConnection({ code: '', key: 'connection.state.wrong' });
        return;
    }
    if (parameter('error') !== '') {
        showConnection({ code: parameter('error'), key: 'connection.denied' });
        return;
    }
    const connected = connectShop(parameter('code'), userName(), MOST_OBJECTS);
    if (!connected.ok) {
        showConnection({ code: connected.code, key: 'connection.failed' });
        return;
    }
    goTo('TikTokShopConnection-Show', {
        done: connected.later > 0 ? 'connection.connected.part' : 'connection.connected'
    });
});
Return.public = true;

/** TikTokShopConnection-Shop: shows what may be chosen for a shop. Parameter: `shop`. */
export const Shop = forBusinessManager((): void => {
    const shop = namedShop();
    if (shop) {
        showPage('connection', 'connection/shop', shopForm(shop, allSiteIds(), '', null), shop.name);
    }
});
Shop.public = true;

/**
 * TikTokShopConnection-SaveShop: stores the choice for a shop. Fields: `shop`, `site`, `reporter`, `mode`, `skip-{kind}`,
 * `warehouses`, `carriers`, `calls`.
 */
export const SaveShop = forForms((): void => {
    const shop = namedShop();
    if (!shop) {
        return;
    }
    const choice = {
        siteId: parameter('site'),
        reporter: parameter('reporter'),
        mode: parameter('mode'),
        skipped: parametersAfter('skip-'),
        warehouses: parameter('warehouses'),
        carriers: parameter('carriers'),
        calls: parameter('calls')
    };
    const refusal = changeShop(shop.shopId, choice, userName());
    if (refusal) {
        showRefusal('connection', 'connection/shop', shopForm(shop, allSiteIds(), refusal, choice));
    } else {
        acceptShop(shop.shopId);
        goTo('TikTokShopConnection-Show', { done: 'connection.changed' + wayNow(shop) });
    }
});
SaveShop.public = true;

/** Ends the name of the text that says what to do next, where the orders of a shop now come another way. */
function wayNow(before: ShopHealth): string {
    const shop = getShop(before.shopId);
    if (!shop || shop.isDirect === before.isDirect) {
        return '';
    }
    return shop.isDirect ? '.direct' : '.connector';
}

/** TikTokShopConnection-AskDisconnect: asks for confirmation before a shop is disconnected. Parameter: `shop`. */
export const AskDisconnect = forBusinessManager((): void => {
    const shop = namedShop();
    if (shop) {
        showPage('connection', 'connection/disconnect', shopView(shop), shop.name);
    }
});
AskDisconnect.public = true;

/** TikTokShopConnection-Disconnect: disconnects a shop and removes its tokens. Field: `shop`. */
export const Disconnect = forForms((): void => {
    const isDone = disconnectShop(parameter('shop'), userName());
    goTo('TikTokShopConnection-Show', { done: isDone ? 'connection.disconnected' : 'connection.unknown' });
});
Disconnect.public = true;

/** TikTokShopConnection-Webhooks: fetches and shows the webhook addresses of a shop. Parameter: `shop`. */
export const Webhooks = forBusinessManager((): void => {
    const shop = namedShop();
    if (shop) {
        showPage(
            'connection',
            'connection/webhooks',
            webhooksView(shop, fetchShopWebhooks(shop.shopId), getWebhookHealth()),
            shop.name
        );
    }
});
Webhooks.public = true;

/** TikTokShopConnection-RegisterWebhooks: registers this site for the events of a shop. Field: `shop`. */
export const RegisterWebhooks = forForms((): void => {
    changeWebhooks(registerShopWebhooks, 'webhooks.registered');
});
RegisterWebhooks.public = true;

/** TikTokShopConnection-RemoveWebhooks: stops the events of a shop for this site. Field: `shop`. */
export const RemoveWebhooks = forForms((): void => {
    changeWebhooks(removeShopWebhooks, 'webhooks.removed');
});
RemoveWebhooks.public = true;

/** TikTokShopConnection-TestWebhook: posts a signed sample to this site, as TikTok does. */
export const TestWebhook = forForms((): void => {
    const problem = testWebhook();
    if (problem === '') {
        goTo('TikTokShopConnection-Show', { done: 'webhooks.tested' });
        return;
    }
    showConnection({ code: problem, key: 'webhooks.test.' + problem });
});
TestWebhook.public = true;

function changeWebhooks(change: (shopId: string, by: string) => ShopWebhooks, done: string): void {
    const shop = namedShop();
    if (!shop) {
        return;
    }
    const changed = change(shop.shopId, userName());
    if (changed.ok) {
        goTo('TikTokShopConnection-Webhooks', { shop: shop.shopId, done: done });
    } else {
        showPage('connection', 'connection/webhooks', webhooksView(shop, changed, getWebhookHealth()), shop.name);
    }
}

/** The shop in the request; answers the request and returns null when it is not connected. */
function namedShop(): ShopHealth | null {
    const shop = getShop(parameter('shop'));
    if (!shop) {
        refuse(404, 'error.shop');
    }
    return shop;
}

function showConnection(problem: Problem | null): void {
    const facts = {
        shops: listShops(),
        webhooks: getWebhookHealth(),
        problem: problem,
        returnAddress: ownAddress('TikTokShopConnection-Return')
    };
    showPage('connection', 'connection', connectionView(facts));
}
