import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';

const URL = 'https://localhost/on/demandware.store/Sites-RefArch-Site/default/TikTokShop-Webhook';
const ORDER = '577000000000000001';
const A = '701643632930';

describe('Webhooks of the rarer types', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    // Source: "Return, refund, and cancel API overview", batch return; Open API "Webhooks", type 36.
    it('a refund and an invoice name the orders in lists, which are read again', async () => {
        await shop.paidOrder(ORDER, { [A]: 1 });
        const lines = [{ main_order_id: ORDER }, { main_order_id: ORDER }];
        expect(post(67, { refund_status: 'REFUND_SUCCESS', line_items: lines })).to.equal(200);
        expect(post(36, { order_ids: [ORDER], invoice_status: 'SUCCESS', invalid_reason: '' })).to.equal(200);
        expect(tasks().map(({ payload }) => JSON.parse(String(payload)) as Json)).to.deep.equal([
            { type: 67, orderIds: [ORDER] },
            { type: 36, orderIds: [ORDER] }
        ]);
        shop.run();
        expect(tasks().map(({ state }) => state as string)).to.deep.equal(['done', 'done']);
    });

    it('of the shop itself are settled with one question, and those of orders that came with them as well', async () => {
        await shop.paidOrder(ORDER, { [A]: 1 });
        expect(post(7, { message: 'Your authorization expires' })).to.equal(200);
        expect(post(6, { message: 'The seller has ended the authorization' })).to.equal(200);
        expect(post(67, { refund_status: 'REFUND_SUCCESS', line_items: [{ main_order_id: ORDER }] })).to.equal(200);
        shop.run();
        expect(tasks().map(({ state }) => state as string)).to.deep.equal(['done', 'done', 'done']);
    });

    // Source: Open API "Webhooks": new types appear without notice; 64 and 65 name no order.
    [64, 65, 69, 1000].forEach((type) => {
        it(`type ${type} is acknowledged with any content, and makes no task`, () => {
            const data = [{}, { order_id: ORDER }, null, 'x', [{}], { aftersales_request_id: '1', rma_id: 2 }];
            expect(data.map((one) => post(type, one))).to.deep.equal(data.map(() => 200));
            expect(tasks()).to.deep.equal([]);
            const counter = shop.sfcc.customObject('TikTokShopValue', 'webhook-ignored-' + type);
            expect(counter.value).to.equal(String(data.length));
            const isTold = shop.sfcc.log.some(({ message }) => message.includes(`webhook of type ${type}`));
            expect(isTold, 'a type that is new is logged').to.equal(type > 65);
        });
    });

    function post(type: number, data: unknown): number {
        const { appKey, appSecret, shopId } = shop.tiktok.app;
        const body = JSON.stringify({ type, tts_notification_id: `id-${type}`, shop_id: shopId, timestamp: 1, data });
        const authorization = createHmac('sha256', appSecret)
            .update(appKey + body)
            .digest('hex');
        const headers = { 'content-type': 'application/json', host: 'localhost', authorization };
        return shop.sfcc.handle({ method: 'POST', url: URL, headers, body }).status;
    }

    function tasks(): Json[] {
        return shop.sfcc
            .rows('CustomObject:TikTokShopTask')
            .map((row) => row.custom as Json)
            .filter(({ kind }) => kind === 'webhook');
    }
});
