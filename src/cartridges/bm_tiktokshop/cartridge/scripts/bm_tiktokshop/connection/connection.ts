import type { ShopHealth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/readShops';
import type { WebhookHealth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/readWebhookHealth';
import type { ShopWebhooks } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/shopWebhooks';
import { HANDLED_EVENTS } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/rules/webhook';
import { momentOf } from '../platform/moment';
import { text } from '../platform/webPage';

/** What went wrong with connecting. */
export interface Problem {
    /** Of TikTok; empty where there is none. */
    code: string;
    /** Of the text. */
    key: string;
}

/** What the page of the connection knows. */
export interface ConnectionFacts {
    shops: ShopHealth[];
    webhooks: WebhookHealth;
    problem: Problem | null;
    /** Where TikTok has to lead back to. */
    returnAddress: string;
}

/** What the page of the connection prints. */
export function connectionView(facts: ConnectionFacts): object {
    return {
        shops: facts.shops.map(shopView),
        isConnected: facts.shops.length > 0,
        webhooks: healthView(facts.webhooks),
        problem: facts.problem ? problemView(facts.problem) : null,
        returnAddress: facts.returnAddress
    };
}

/** What the page of a shop's webhooks prints. */
export function webhooksView(shop: ShopHealth, known: ShopWebhooks, health: WebhookHealth): object {
    const registered = known.ok ? known.webhooks : [];
    return {
        shop: shopView(shop),
        problem: known.ok ? '' : inWords(known.code, known.message),
        health: healthView(health),
        events: HANDLED_EVENTS.map((event) => {
            const webhook = registered.filter((each) => each.event_type === event)[0];
            const address = webhook ? webhook.address : '';
            return { name: event, address: address, state: stateOf(address, health.address) };
        }),
        isAnyOurs: registered.some((each) => each.address === health.address)
    };
}

/** Code 0 is ours: the call did not reach TikTok. */
function inWords(code: string, message: string): string {
    return code === '0' ? message : message + ' (' + code + ')';
}

/** `ok` when it comes here, `elsewhere`, or `missing`. */
function stateOf(address: string, ours: string): string {
    if (address === '') {
        return 'missing';
    }
    return address === ours ? 'ok' : 'elsewhere';
}

function healthView(health: WebhookHealth): object {
    return {
        address: health.address,
        isProtected: health.isProtected,
        lastCame: momentOf(health.lastCameAt),
        refused: health.refused
    };
}

/** A problem that has no text of its own is told by the one for all of its sort. */
function problemView(problem: Problem): object {
    const general = problem.key.slice(0, problem.key.lastIndexOf('.')) + '.other';
    return { code: problem.code, text: text(problem.key, text(general)) };
}

/** What is asked before a shop is forgotten. */
export function disconnectView(shop: ShopHealth): object {
    return shopView(shop);
}

function shopView(shop: ShopHealth): object {
    return {
        id: shop.shopId,
        name: shop.name,
        region: shop.region,
        cipher: shop.cipher,
        scopes: shop.scopes.join(', '),
        state: shop.state,
        accessTokenEnds: momentOf(shop.accessTokenEndsAt),
        authorizationEnds: momentOf(shop.authorizationEndsAt)
    };
}
