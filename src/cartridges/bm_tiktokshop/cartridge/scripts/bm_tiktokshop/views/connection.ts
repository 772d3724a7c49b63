import type { ShopHealth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/readShops';
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
    problem: Problem | null;
    /** Where TikTok has to lead back to. */
    returnAddress: string;
}

/** What the page of the connection prints. */
export function connectionView(facts: ConnectionFacts): object {
    return {
        shops: facts.shops.map(shopView),
        isConnected: facts.shops.length > 0,
        problem: facts.problem ? { code: facts.problem.code, text: text(facts.problem.key) } : null,
        returnAddress: facts.returnAddress
    };
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
