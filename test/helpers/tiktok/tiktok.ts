import { providersOf } from '#simulators/tiktok-shop/facts/providers';
import { createTikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import type { TikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import { signatureOf } from '#simulators/tiktok-shop/calls/verify';
import { ManualClock } from '#sandbox/control/clock';
import { isFailure } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';

const BASE = 'http://tiktok.test';
const START = Date.parse('2026-11-23T10:00:00Z');

export interface Shop {
    tiktok: TikTokShop;
    clock: ManualClock;
    /** A control call; throws when it is refused. */
    simulate(action: string, body?: unknown): Record<string, any>;
    /** A signed call of the Open API; `tamper` changes it before it is sent. */
    call(method: string, path: string, options?: CallOptions): { status: number; json: Record<string, any> };
}

export interface CallOptions {
    query?: Record<string, string>;
    body?: unknown;
    /** Leave the shop_cipher out. */
    noCipher?: boolean;
    timestamp?: number;
    token?: string;
    secret?: string;
}

/** A shop without a connector to an instance. */
export function createShop(region = 'US'): Shop {
    const clock = new ManualClock(START);
    const tiktok = createTikTokShop({
        clock,
        region,
        send: () => Promise.resolve({ failure: 'refused', message: '' })
    });
    const simulate = (action: string, body: unknown = {}): Record<string, any> => {
        const answer = tiktok.handle({
            method: 'POST',
            url: `${BASE}/_sim/${action}`,
            headers: {},
            body: JSON.stringify(body)
        }) as HttpAnswer;
        if (answer.status >= 300) {
            throw new Error(`${action}: ${answer.body}`);
        }
        return JSON.parse(answer.body) as Record<string, any>;
    };
    const call = (
        method: string,
        path: string,
        options: CallOptions = {}
    ): { status: number; json: Record<string, any> } => {
        const body = options.body === undefined ? '' : JSON.stringify(options.body);
        const query = new URLSearchParams({
            ...options.query,
            app_key: tiktok.app.appKey,
            timestamp: String(options.timestamp || Math.floor(clock.now() / 1000))
        });
        if (!options.noCipher) {
            query.set('shop_cipher', tiktok.app.shopCipher);
        }
        query.set('sign', signatureOf(options.secret || tiktok.app.appSecret, path, query, body, 'application/json'));
        const answer = tiktok.handle({
            method,
            url: `${BASE}${path}?${query.toString()}`,
            headers: {
                'x-tts-access-token': options.token || tiktok.app.grant.accessToken,
                'content-type': 'application/json'
            },
            body
        });
        if (isFailure(answer)) {
            throw new Error(answer.failure);
        }
        return { status: answer.status, json: JSON.parse(answer.body) as Record<string, any> };
    };
    return { tiktok, clock, simulate, call };
}

/** The id of a carrier of a market. */
export function providerIn(region: string): string {
    return providersOf(region)[0]!.id;
}

/** Places and pays an order; its id. */
export function paidOrder(shop: Shop, body: Record<string, unknown> = {}): string {
    const { id } = shop.simulate('orders', body);
    shop.simulate(`orders/${id}/pay`);
    return String(id);
}
