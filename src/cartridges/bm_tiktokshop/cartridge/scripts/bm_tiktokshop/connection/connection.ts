import type { ShopHealth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/listShops';
import type { WebhookHealth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/getWebhookHealth';
import type { ShopWebhooks } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/shopWebhooks';
import type { ShopChoice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/changeShop';
import { tableText } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/rules/shopTable';
import { SHOP_VALUES, SKIPPABLE } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/rules/shopValues';
import { HANDLED_EVENTS, isEverywhere } from 'int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/rules/webhookTypes';
import { choicesOf } from '../platform/choices';
import type { Choice } from '../platform/choices';
import { momentOf } from '../platform/moment';
import { noticeWords } from '../platform/noticeWords';
import { filledText, text } from '../platform/webPage';

/** Why connecting failed. */
export interface Problem {
    /** TikTok's error code; empty if there is none. */
    code: string;
    /** Of the text. */
    key: string;
}

/** The data of the connection page. */
export interface ConnectionFacts {
    shops: ShopHealth[];
    webhooks: WebhookHealth;
    problem: Problem | null;
    /** The address that TikTok must redirect to. */
    returnAddress: string;
}

/** The view of the connection page. */
export function connectionView(facts: ConnectionFacts): object {
    return {
        shops: facts.shops.map(shopView),
        isConnected: facts.shops.some((shop) => shop.isOurs),
        webhooks: healthView(facts.webhooks),
        problem: facts.problem ? problemView(facts.problem) : null,
        returnAddress: facts.returnAddress
    };
}

/** The view of the page with a shop's webhooks. */
export function webhooksView(shop: ShopHealth, known: ShopWebhooks, health: WebhookHealth): object {
    const registered = known.ok ? known.webhooks : [];
    return {
        shop: shopView(shop),
        problem: known.ok ? '' : inWords(known.code, noticeWords(known.told)),
        health: healthView(health),
        events: HANDLED_EVENTS.map((event) => {
            const webhook = registered.filter((each) => each.event_type === event)[0];
            const address = webhook ? webhook.address : '';
            return { name: event, address: address, state: stateOf(event, address, health.address) };
        }),
        isAnyOurs: registered.some((each) => each.address === health.address)
    };
}

/** The message with its code. Code 0 is ours: the call did not reach TikTok. */
function inWords(code: string, message: string): string {
    return code === '0' ? message : message + ' (' + code + ')';
}

/** `ok` for an address of this site, otherwise `elsewhere`, `missing`, or `optional` for what TikTok may not offer. */
function stateOf(event: string, address: string, ours: string): string {
    if (address === '') {
        return isEverywhere(event) ? 'missing' : 'optional';
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

/** The view of a problem; one without a text of its own gets the general text. */
function problemView(problem: Problem): object {
    const general = problem.key.slice(0, problem.key.lastIndexOf('.')) + '.other';
    return { code: problem.code, text: text(problem.key, text(general)) };
}

/** The view of one shop, also on the page that confirms its disconnection. */
export function shopView(shop: ShopHealth): object {
    return {
        id: shop.shopId,
        name: shop.name,
        region: shop.region,
        cipher: shop.cipher,
        scopes: shop.scopes.join(', '),
        state: shop.state,
        isOurs: shop.isOurs,
        site: shop.siteId,
        reporter: text('shop.reporter.' + (shop.reporter || 'site')),
        mode: text('shop.mode.' + (shop.mode || 'site')),
        accessTokenEnds: momentOf(shop.accessTokenEndsAt),
        authorizationEnds: momentOf(shop.authorizationEndsAt),
        ordersRead: momentOf(shop.ordersReadUntil)
    };
}

/**
 * The view of the page on which site, reporter and mode of a shop are chosen.
 * @param refusal - why the last choice was refused; empty when it was not
 * @param wanted - the choice that was refused; null to show what is stored
 */
export function shopForm(shop: ShopHealth, sites: string[], refusal: string, wanted: ShopChoice | null): object {
    const choice = wanted || storedChoice(shop);
    const choices = (name: 'reporter' | 'mode'): Choice[] =>
        choicesOf(SHOP_VALUES[name], choice[name], (value) => text(`shop.${name}.` + (value || 'site')));
    return {
        shop: shopView(shop),
        problem: refusal === '' ? '' : text('shop.wrong.' + refusal),
        sites: choicesOf([''].concat(sites), choice.siteId, (site) => site || text('shop.site.none')),
        reporters: choices('reporter'),
        modes: choices('mode'),
        kinds: SKIPPABLE.map((kind): Choice => ({
            value: kind,
            label: text('shop.skip.' + kind),
            isChosen: choice.skipped.indexOf(kind) >= 0
        })),
        warehouses: choice.warehouses,
        carriers: choice.carriers,
        calls: choice.calls,
        usualCalls: filledText('shop.calls', [shop.callsOfSite])
    };
}

/** What is stored for a shop, as a person would choose it. */
function storedChoice(shop: ShopHealth): ShopChoice {
    return {
        siteId: shop.siteId,
        reporter: shop.reporter,
        mode: shop.mode,
        skipped: shop.skipped,
        warehouses: tableText(shop.warehouses),
        carriers: tableText(shop.carriers),
        calls: String(shop.callsPerDay || '')
    };
}
