import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR } from '#helpers/durations';

const DETAIL = 'GET /order/202507/orders';
const REQUESTS = 'POST /return_refund/202602/cancellations/search';
const PRODUCT = '701643632930';

describe('What TikTok is asked after webhooks', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    it('finds an order of another shop with a few calls; the other orders are handled', async () => {
        const ids = Array.from({ length: 7 }, (_value, index) => '57700000000000000' + index);
        ids.forEach((id) => shop.placeOrder(id, { [PRODUCT]: 1 }));
        const foreign = shop.openSecondShop('another');
        const { id: foreignId } = shop.payOnTikTok({ shop: foreign }, [[PRODUCT, 1, 10]]);
        await shop.sfcc.clock.advance(2 * 60 * 60 * 1000);
        ids.forEach((id) => shop.simulate(`orders/${id}/fraud-cancel`));
        shop.tiktok.calls.clear();
        [foreignId, ...ids].forEach((id) => shop.receive(1, { order_id: id }));
        shop.run();
        // 8, 4 and 4, of the first 2 and 2, of the first 1 and 1.
        expect(shop.calls()[DETAIL]).to.equal(7);
        ids.forEach((id) => expect(shop.order(id).c_externalOrderStatus, id).to.equal('CANCELLED'));
    });

    it('keeps no order waiting for good where finding orders of another shop takes more calls than are allowed', async () => {
        const id = '577000000000000001';
        shop.placeOrder(id, { [PRODUCT]: 1 });
        const foreign = shop.openSecondShop('another');
        const foreignIds = Array.from({ length: 6 }, () => shop.payOnTikTok({ shop: foreign }, [[PRODUCT, 1, 10]]).id);
        await shop.sfcc.clock.advance(2 * 60 * 60 * 1000);
        shop.simulate(`orders/${id}/fraud-cancel`);
        serviceConfigs(shop.sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = {
            calls: 10,
            millis: 60000
        };
        [...foreignIds, id].forEach((orderId) => shop.receive(1, { order_id: orderId }));
        for (let run = 0; run < 6; run += 1) {
            shop.run();
            await shop.sfcc.clock.advance(2 * 60 * 1000);
        }
        expect(shop.order(id).c_externalOrderStatus).to.equal('CANCELLED');
    });

    it('are requests to cancel: with the next run after a webhook about one, else every quarter of an hour', async () => {
        await shop.paidOrder('577000000000000001', { [PRODUCT]: 1 });
        expect(asked(), 'the first run').to.equal(1);
        expect(asked(), 'the next one').to.equal(0);
        shop.receive(1, { order_id: '577000000000000001' });
        expect(asked() + asked(), 'after one about the order').to.equal(0);
        shop.receive(11, { order_id: '577000000000000001' });
        asked();
        expect(asked(), 'after one about a cancellation').to.equal(1);
        expect(asked(), 'once').to.equal(0);
        [1, 11].forEach((type) => shop.receive(type, { order_id: '577000000000000001' }));
        asked();
        expect(asked(), 'after one about a cancellation, beside another').to.equal(1);
    });

    it('are returns, until they can be read; one about the order alone is done without them', async () => {
        const id = '577000000000000001';
        await shop.paidOrder(id, { [PRODUCT]: 1 });
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/returns/search' });
        shop.receive(12, { order_id: id });
        shop.receive(1, { order_id: id });
        shop.run();
        const states = (): string[] =>
            shop.sfcc.rows('CustomObject:TikTokShopTask').map(({ custom }) => `${custom.state} ${custom.lastCode}`);
        expect(states()).to.have.members(['waiting 36009003', 'done null']);
        shop.tiktok.faults.configure({ rate: 0, kinds: [] });
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(states()).to.include('done null').and.not.include('waiting 36009003');
    });

    /** How often a run asks for requests to cancel. */
    function asked(): number {
        shop.tiktok.calls.clear();
        shop.run();
        return shop.calls()[REQUESTS] || 0;
    }
});
