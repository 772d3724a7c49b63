import { createHmac } from 'node:crypto';
import { malformed } from '#helpers/messages/malformed';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { foundInLog, pick, seedOf, short } from './area';
import type { Area } from './area';

const ID = '577000000000000001';
const ADDRESS = 'https://localhost/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook';
const WEBHOOKS_SENT = 30;
const TYPES = [1, 3, 4, 6, 7, 11, 12, 36, 64, 65, 67, 9999];

/** Webhooks that TikTok has signed, wrong in a place or two. */
export const WEBHOOKS: Area = {
    name: 'webhooks',
    about: 'every signed webhook is taken in, and a good one is handled in the same run',
    run: async (random) => {
        const shop = new DirectShop();
        await shop.paidOrder(ID, { '701643632930': 1 });
        const broken = Array.from({ length: WEBHOOKS_SENT }, (_value, index) => {
            const [body] = malformed(webhook(shop, pick(TYPES, random), index), 1, seedOf(random)) as [string];
            const status = receive(shop, body);
            return status === 200 ? '' : `a signed webhook was answered with ${status}: ${short(body)}`;
        }).filter((text) => text !== '');
        shop.tiktok.orders.cancel(shop.tiktok.orders.byId.get(ID)!, 'SYSTEM', 'Fraud');
        shop.receive(1, { order_id: ID, order_status: 'CANCEL' });
        const exit = shop.run();
        if (!/orders adopted/.test(String(exit?.message))) {
            broken.push(`the job threw: ${JSON.stringify(exit)}`);
        }
        if (shop.order(ID).c_externalOrderStatus !== 'CANCELLED') {
            broken.push('the good webhook was not handled');
        }
        broken.push(...foundInLog(shop.sfcc));
        shop.sfcc.close();
        return broken;
    }
};

function webhook({ tiktok }: DirectShop, type: number, index: number): Json {
    return {
        type,
        tts_notification_id: String(7380066284010000000n + BigInt(index)),
        shop_id: tiktok.app.shopId,
        timestamp: 1763899200,
        data: {
            order_id: ID,
            order_status: 'CANCEL',
            return_id: '4035',
            package_list: [{ order_id_list: [ID], package_id: '1' }],
            message: 'soon',
            expiration_time: 1763899200
        }
    };
}

/** @returns the status of the answer */
function receive({ sfcc, tiktok }: DirectShop, body: string): number {
    const { appKey, appSecret } = tiktok.app;
    const authorization = createHmac('sha256', appSecret)
        .update(appKey + body)
        .digest('hex');
    const headers = { 'content-type': 'application/json', host: 'localhost', authorization };
    return sfcc.handle({ method: 'POST', url: ADDRESS, headers, body }).status;
}
